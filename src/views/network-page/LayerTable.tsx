import type { LayerDescription, NetworkDescription } from '../../core/network/describe.ts';
import { inputLayer, type Size } from '../../core/network/network.ts';
import { countText, shapeText, sizeText } from '../../draw/format.ts';
import { pageText } from '../messages/en/network-page.ts';
import styles from './LayerTable.module.css';

const text = pageText.columns;

/** Every layer with its shape and costs, and their sums. */
export function LayerTable({ description }: { readonly description: NetworkDescription }) {
  const picture = inputLayer(description.network).shape;
  return (
    <>
      <p className={styles.help}>{pageText.layersHelp}</p>
      <section className={styles.frame} aria-label={pageText.layersTable} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.layer}</th>
              <th scope="col">{text.kind}</th>
              <th scope="col">{text.output}</th>
              <th scope="col">{text.parameters}</th>
              <th scope="col">{text.macs}</th>
              <th scope="col">{text.field}</th>
            </tr>
          </thead>
          <tbody>
            {description.layers.map((layer) => (
              <LayerRow key={layer.layer.id} layer={layer} picture={picture} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {pageText.total}
              </th>
              <td>{countText(description.parameters)}</td>
              <td>{countText(description.macs)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  );
}

interface RowProps {
  readonly layer: LayerDescription;
  /** Size of the picture, in pixels. */
  readonly picture: Size;
}

function LayerRow({ layer: { layer, label, shape, parameters, macs, receptiveField }, picture }: RowProps) {
  const { size } = receptiveField;
  const isBeyond = size.height > picture.height || size.width > picture.width;
  return (
    <tr>
      <th scope="row">{layer.id}</th>
      <td>{label}</td>
      <td>{shapeText(shape)}</td>
      <td>{parameters === 0 ? '' : countText(parameters)}</td>
      <td>{macs === 0 ? '' : countText(macs)}</td>
      <td title={isBeyond ? text.fieldBeyond : undefined}>{sizeText(size)}</td>
    </tr>
  );
}
