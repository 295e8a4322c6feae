import type { LayerId } from '../../../core/network/network.ts';
import { largeParameter, openParameter, volumesParameter } from '../../../store/atlas/diagram-parameters.ts';
import { layerParameter } from '../../../store/atlas/place-parameters.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { useAtlas } from '../use-atlas.ts';
import type { Described } from '../use-blueprint.ts';
import { ArchitectureDiagram } from './ArchitectureDiagram.tsx';
import type { Pointed } from './pointed.ts';

interface Props {
  /** Of the drawing's element, for links to it. */
  readonly id: string;
  readonly described: Described;
  readonly selected: LayerId | undefined;
  readonly pointed: Pointed | undefined;
  readonly onPoint: (pointed: Pointed | undefined) => void;
}

/** The drawing of the atlas's network, as the link says. */
export function AtlasDiagram({ described, ...rest }: Props) {
  const [open, setOpen] = useAtlas(openParameter);
  const [volumes, setVolumes] = useAtlas(volumesParameter);
  const [large, setLarge] = useAtlas(largeParameter);
  const [, setLayer] = useAtlas(layerParameter);
  const textSize = useSelector((state) => state.settings.textSize);
  const { saveFile } = useActions();
  return (
    <ArchitectureDiagram
      {...described}
      {...rest}
      open={open}
      onOpen={setOpen}
      volumes={volumes}
      onVolumes={setVolumes}
      large={large}
      onLarge={setLarge}
      textSize={textSize}
      onSelect={setLayer}
      onSave={(name, svg) => saveFile(name, svg, 'image/svg+xml')}
    />
  );
}
