import { describe, expect, test } from 'vitest';
import { BlueprintBuilder } from '../../architectures/blueprint-builder.ts';
import { writePyTorch } from './pytorch.ts';

describe('PyTorch text', () => {
  test('a chain is one Sequential, with the names of the layers beside it', () => {
    const net = new BlueprintBuilder({ height: 32, width: 32, channels: 3 });
    net.convolution('conv1', { filters: 8, kernel: 5, stride: 2, pad: 2 });
    net.relu('relu1');
    net.localResponseNormalisation('lrn1');
    net.globalAveragePool('mean');
    net.dense('fc', 10);
    expect(
      writePyTorch(net.network('n', 'A net')),
    ).toBe(`"""A net: 698 parameters; reads [pictures, 3, 32, 32]."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 8, 5, stride=2, padding=2),  # conv1
            nn.ReLU(),  # relu1
            nn.LocalResponseNorm(5, alpha=5e-4, beta=0.75, k=2),  # lrn1
            nn.AdaptiveAvgPool2d(1),  # mean
            nn.Flatten(),
            nn.Linear(8, 10),  # fc
        )

    def forward(self, x):
        return self.layers(x)
`);
  });

  test('blocks that are alike are one class, used as often', () => {
    const net = new BlueprintBuilder({ height: 8, width: 8, channels: 4 });
    for (const place of [1, 2, 3]) {
      const before = net.last;
      net.convolution(`conv${place}`, { filters: 4, kernel: 3, pad: 1 });
      net.add(`add${place}`, [`conv${place}`, before]);
      net.relu(`relu${place}`);
    }
    const text = writePyTorch(net.network('n', 'Three blocks'));
    expect(text.match(/^class /gm)).toHaveLength(2);
    expect(text).toContain('"""conv1 to relu1, and 2 more like it"""');
    expect(text).toContain('*(Residual1() for _ in range(3)),  # conv1 … relu3');
    expect(text).toContain('return self.after(a + x)');
  });

  test('names cannot break out of a comment or docstring', () => {
    const net = new BlueprintBuilder({ height: 8, width: 8, channels: 4 });
    net.relu('a\nimport os');
    const text = writePyTorch(net.network('n', 'A """ net\\'));
    expect(text).toContain('"""A   net : 0 parameters');
    expect(text).toContain('# a import os');
  });
});
