import { type AnswerKind, answerKind } from '../network/answer-kind.ts';
import { assignWeights } from '../network/assign-weights.ts';
import { describe, type NetworkDescription } from '../network/describe.ts';
import { type InputExtents, inputExtents, USUAL_SIDE, withInputSize } from '../network/input-size.ts';
import { objectAt } from '../network/json.ts';
import { ModelError } from '../network/model-error.ts';
import type { ModelDefaults } from '../network/model-metadata.ts';
import {
  inputLayer,
  type Normalisation,
  type Size,
  type TrainedNetwork,
  type Weight,
} from '../network/network.ts';
import { readNetwork } from '../network/read-layers-model.ts';
import type { FoundModel } from './find-model.ts';
import { guessRange, type PixelRange } from './guess-range.ts';

/** What is known of a model before it is opened, and so what is still to be asked. */
export interface ModelPreview {
  /** As the file calls it, or is called. */
  readonly name: string;
  readonly format: FoundModel['kind'];
  readonly input: InputExtents & { readonly channels: number };
  readonly layers: number;
  readonly parameters: number;
  readonly outputs: number;
  readonly answer: AnswerKind;
  /** From the file, or from one beside it; absent where neither names them. */
  readonly classes: readonly string[] | undefined;
  /** Absent where the file does not say how pixels become input values. */
  readonly normalisation: Normalisation | undefined;
  /** What the pixels' range probably is, where the file does not say. */
  readonly likelyRange: PixelRange;
}

/** What the file did not say. */
export interface ModelAnswers {
  readonly name: string;
  readonly classes?: readonly string[];
  readonly normalisation?: Normalisation;
  /** Used where the file leaves the size open. */
  readonly inputSize?: Size;
}

/** Where the file leaves the size open. */
const usualInputSize: Size = { height: USUAL_SIDE, width: USUAL_SIDE };

/** A model read from files, to be made into a network once what the file does not say is known. */
export class ModelDraft {
  readonly #found: FoundModel;
  readonly #stored: ReadonlyMap<string, Weight>;
  readonly preview: ModelPreview;

  /** @throws ModelError if it cannot be shown, whatever the answers */
  constructor(found: FoundModel) {
    this.#found = found;
    const name = found.name;
    const description = this.#describe({ name, inputSize: usualInputSize });
    this.#stored = found.weights(description);
    const weights = assignWeights(description, this.#stored, found.graph.moved);
    const { network } = description;
    const { height, width, channels } = inputLayer(network).shape;
    if (height !== width)
      throw new ModelError(
        'unsupported-input',
        `The model's input is ${height} × ${width} pixels; only square pictures can be shown.`,
        { layer: inputLayer(network).id, kind: 'InputLayer' },
      );
    const said = objectAt(found.file, 'userDefinedMetadata');
    this.preview = {
      name: network.name,
      format: found.kind,
      input: { ...inputExtents(found.graph), channels },
      layers: description.layers.length,
      parameters: description.parameters,
      outputs: network.classes.length,
      answer: answerKind(network),
      classes:
        said['classes'] === undefined
          ? found.namesBeside.find(({ length }) => length === network.classes.length)
          : network.classes,
      normalisation: said['input'] === undefined ? undefined : network.normalisation,
      likelyRange: guessRange(network, weights),
    };
  }

  /** @param id by which the app is to know the network @throws ModelError if the answers do not fit */
  build(id: string, answers: ModelAnswers): TrainedNetwork {
    const description = this.#describe(answers);
    const weights = assignWeights(description, this.#stored, this.#found.graph.moved);
    return { network: { ...description.network, id, name: answers.name }, weights };
  }

  #describe({ inputSize = usualInputSize, ...defaults }: ModelAnswers & ModelDefaults): NetworkDescription {
    const graph = withInputSize(this.#found.graph, inputSize);
    return describe(readNetwork(this.#found.file, graph, defaults));
  }
}
