import { type CostRow, isHandedOn } from '../../../core/costs/cost-rows.ts';
import type { CostSwitches } from '../../../core/costs/cost-switches.ts';
import { outputBytes, timesKept } from '../../../core/costs/memory.ts';
import type { LayerDescription } from '../../../core/network/describe.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { type ByteUnit, byteText } from '../../../draw/atlas/cost-bytes.ts';
import { countText, shapeText } from '../../../draw/format.ts';
import { atlasDiagramText } from '../../messages/en/atlas-diagram.ts';

const text = atlasDiagramText.facts;

/** How memory is counted and written, as the table has it. */
export interface MemoryChoice {
  readonly switches: CostSwitches;
  readonly unit: ByteUnit;
}

/** How much memory a layer takes, to the same digit as the table says, and why. @param rows of its network */
export function layerMemory(
  { layer, shape }: LayerDescription,
  rows: readonly CostRow[],
  { switches, unit }: MemoryChoice,
): { readonly value: string; readonly note: string } {
  const row = rows.find(
    ({ id, inPlace }) => id === layer.id || inPlace.some((on) => on.layer.id === layer.id),
  );
  if (!row) throw new RangeError(`The layer "${layer.id}" stands in no row.`);
  const { batch, bytes: each, memory } = switches;
  const isRow = row.id === layer.id;
  const isApart = memory === 'training' && row.apartInTraining.some((on) => on.layer.id === layer.id);
  if (!isRow && !isApart) {
    const [read = row.id] = layer.inputs;
    // Dropout and its like do something in training.
    const isUntouched = isHandedOn(layer.kind) && (memory === 'forward' || layer.kind === 'flatten');
    return { value: text.noMemory, note: isUntouched ? text.handedOn(read) : text.writtenOver(read) };
  }
  const times = isRow ? timesKept(row, switches) : 1;
  const bytes = row.values * batch * each * times;
  const factors = [...factorsOf(switches), ...(times === 1 ? [] : [String(times)])];
  return {
    value: amongAll(bytes, rows, { switches, unit }),
    note: [
      `${text.memoryOf(shapeText(shape), countText(row.values), factors, countText(bytes))}.`,
      isRow ? timesNote(row, times) : text.countedWith(row.id),
    ]
      .join(' ')
      .trim(),
  };
}

function timesNote({ apartInTraining }: CostRow, times: number): string {
  if (times === 1) return '';
  if (apartInTraining.length === 0) return text.keptTwice;
  return text.keptMore(times, apartInTraining.map(({ layer }) => layer.id).join(', '));
}

/** The same of several layers together. @param ids of them */
export function blockMemory(
  ids: ReadonlySet<LayerId>,
  rows: readonly CostRow[],
  { switches, unit }: MemoryChoice,
): { readonly value: string; readonly note: string } {
  const own = rows.filter(({ id }) => ids.has(id));
  const values = own.reduce((sum, row) => sum + row.values, 0);
  const bytes = own.reduce((sum, row) => sum + outputBytes(row, switches), 0);
  return {
    value: amongAll(bytes, rows, { switches, unit }),
    note: atlasDiagramText.blockFacts.memoryOf(countText(values), factorsOf(switches), switches.memory),
  };
}

/** With as many decimals as it has in the table. */
function amongAll(bytes: number, rows: readonly CostRow[], { switches, unit }: MemoryChoice): string {
  const whole = rows.reduce((sum, row) => sum + outputBytes(row, switches), 0);
  return `${byteText(bytes, unit, whole)} ${unit}`;
}

/** What the values of one picture are multiplied by. */
const factorsOf = ({ batch, bytes }: CostSwitches): readonly string[] => [
  ...(batch === 1 ? [] : [text.pictures(countText(batch))]),
  text.bytesEach(bytes),
];
