import { describe, expect, it } from 'vitest';
import { type CostChart, type CostPanel, costChart } from './cost-chart.ts';
import { costChartSvg } from './cost-chart-svg.ts';

const panel: CostPanel = {
  title: 'Memory',
  parts: [
    { group: 'convolution', share: 0.75, text: 'convolutions 75.0 %' },
    { group: 'dense', share: 0.25, text: 'dense layers 25.0 %' },
    { group: 'other', share: 0, text: 'other 0.0 %' },
  ],
  bars: [
    { group: 'convolution', share: 0.5, running: 0.5 },
    { group: 'convolution', share: 0.25, running: 0.75 },
    { group: 'dense', share: 0.25, running: 1 },
    { group: 'other', share: 0, running: 1 },
  ],
};
const names = ['a', 'b', 'c & d', 'e'];
/** Bars from 50 to 450: 100 a row. Texts are 7 pixels a sign: "88.8 %" and "100 %" with their gaps. */
const frame = {
  widthPx: 489,
  rowPx: 20,
  plotPx: 80,
  hasStrips: true,
  textWidthPx: (text: string) => 7 * text.length,
};
const chart = costChart(names, [panel, panel], frame);

const pathsOf = ({ shapes }: CostChart, role: string) =>
  shapes.flatMap((shape) => (shape.kind === 'path' && shape.role === role ? [shape.d] : []));
const textsOf = ({ shapes }: CostChart) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

/** Boxes [x, y, width, height] of a path of upright rectangles. */
const boxes = (d = '') =>
  [...d.matchAll(/M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)/g)].map((match) => match.slice(1).map(Number));

describe('the chart of costs', () => {
  it('has a column per row, the same in every panel, and finds it by its place', () => {
    expect(chart.column(0)).toEqual({ xPx: 48, widthPx: 100 });
    expect(chart.column(3).xPx).toBe(348);
    expect([47, 48, 147.9, 148, 447, 448].map(chart.indexAt)).toEqual([undefined, 0, 0, 1, 3, undefined]);
  });

  it('has bars as high as their share of the largest, standing on one line', () => {
    const [, , first] = pathsOf(chart, 'convolution');
    const [a, b] = boxes(first);
    expect([a?.[3], b?.[3]]).toEqual([80, 40]);
    expect([(a?.[1] ?? 0) + 80, (b?.[1] ?? 0) + 40]).toEqual([chart.barsTopPx + 80, chart.barsTopPx + 80]);
  });

  it('has a strip whose parts are in proportion', () => {
    expect(boxes(pathsOf(chart, 'convolution')[0])[0]?.[2]).toBe(300);
    expect(boxes(pathsOf(chart, 'dense')[0])[0]?.slice(0, 3)).toEqual([348, 22, 100]);
  });

  it('has a line that ends at the top right', () => {
    const [line = ''] = pathsOf(chart, 'running');
    expect(line.endsWith(`L448,${chart.barsTopPx}`)).toBe(true);
  });

  it('says how high the bars and the line reach, and names rows where there is room', () => {
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['50.0 %', '100 %', ...names]));
    const narrow = costChart(names, [panel], { ...frame, widthPx: 200 });
    expect(textsOf(narrow).filter((text) => names.includes(text))).toEqual(['a', 'c & d']);
  });

  it('keeps every label within its width, on lines of its own if need be', () => {
    const narrow = costChart(names, [panel], { ...frame, widthPx: 230 });
    for (const shape of narrow.shapes)
      if (shape.kind === 'text' && shape.anchor === 'start')
        expect(shape.xPx + frame.textWidthPx(shape.text)).toBeLessThanOrEqual(230);
    expect(narrow.barsTopPx).toBeGreaterThan(chart.barsTopPx);
  });

  it('draws no bars where there is nothing to share', () => {
    const empty = costChart(names, [{ title: 'None', parts: [], bars: [] }], frame);
    expect(empty.shapes.map((shape) => shape.kind === 'path' && shape.role)).not.toContain('running');
  });
});

it('as a file it stands by itself, with every sign that XML reserves written out', () => {
  const svg = costChartSvg(chart, { title: 'A <b>', lines: ['75.0 % here.'] });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('<title>A &lt;b&gt;</title><desc>75.0 % here.</desc>');
  expect(svg).toContain('>c &amp; d</text>');
  expect(svg).not.toMatch(/var\(|class=/);
});
