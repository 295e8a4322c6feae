"""Writes the small .keras files that the app's reader is tested with, and what Keras answers.

    python keras_fixtures.py ../../src/dev/fixtures/keras

Needs `pip install keras h5py` beside PyTorch. Weights are random; every variable is given
values under which it matters (a mean that is not 0, a variance that is not 1).
"""

import json
import os
import sys
import zipfile
from pathlib import Path

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy as np
from keras import layers

# Archives carry the date of writing; a fixed one keeps the files the same from run to run.
DATE = (2026, 1, 1, 0, 0, 0)
# The others stay byte for byte as Keras writes them.
REPACKED = ("digits", "colour")


def sequential_grey() -> keras.Model:
    """A chain for grey 28 × 28 pictures, as for digits."""
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.RandomRotation(0.1),
            layers.Conv2D(4, 5, strides=2, padding="same", activation="relu"),
            layers.MaxPooling2D(),
            layers.SpatialDropout2D(0.2),
            layers.Conv2D(6, 3, use_bias=False),
            layers.BatchNormalization(),
            layers.LeakyReLU(negative_slope=0.1),
            layers.Flatten(),
            layers.Dropout(0.5),
            layers.Dense(10, activation="softmax"),
        ],
        name="digits",
    )


def functional_colour() -> keras.Model:
    """Branches, sums and every kind of layer that only brought networks have."""
    picture = keras.Input((20, 20, 3), name="picture")
    x = layers.Rescaling(1 / 127.5, offset=-1, name="rescale")(picture)
    x = layers.Normalization(axis=-1, name="centre")(x)
    x = layers.SeparableConv2D(
        6, 3, padding="same", depth_multiplier=2, activation="elu", name="separable"
    )(x)
    x = layers.BatchNormalization(name="norm")(x)
    left = layers.Conv2D(6, 1, activation="relu", name="left")(x)
    right = layers.DepthwiseConv2D(3, padding="same", name="right")(x)
    x = layers.Add(name="sum")([left, right])
    x = layers.Concatenate(name="both")([x, layers.AveragePooling2D(3, 1, "same", name="mean")(x)])
    small = layers.MaxPooling2D(2, name="small")(x)
    up = layers.UpSampling2D(2, interpolation="bilinear", name="up")(small)
    again = layers.UpSampling2D(2, name="again")(small)
    x = layers.Average(name="middle")([x, up, again])
    gate = layers.GlobalAveragePooling2D(keepdims=True, name="squeeze")(x)
    gate = layers.Conv2D(12, 1, activation="sigmoid", name="excite")(gate)
    x = layers.Multiply(name="gated")([x, gate])
    x = layers.Subtract(name="difference")([x, up])
    x = layers.Maximum(name="largest")([x, again])
    x = layers.GlobalMaxPooling2D(name="peaks")(x)
    return keras.Model(
        picture, layers.Dense(5, activation="softmax", name="classes")(x), name="colour"
    )


def one_answer() -> keras.Model:
    """A single probability, for pictures of any size."""
    picture = keras.Input((None, None, 3), name="picture")
    x = layers.Conv2D(3, 3, strides=2, activation="swish", name="conv")(picture)
    x = layers.GlobalAveragePooling2D(name="means")(x)
    return keras.Model(
        picture, layers.Dense(1, activation="sigmoid", name="answer")(x), name="one-answer"
    )


def randomise(model: keras.Model, seed: int) -> None:
    random = np.random.default_rng(seed)
    for variable in model.variables:
        if not variable.dtype.startswith("float"):
            continue
        values = random.normal(size=variable.shape) / 3
        variable.assign(0.5 + np.abs(values) if "variance" in variable.path else values)
    for layer in model.layers:
        # The layer computes with what it derives from its variables.
        if isinstance(layer, layers.Normalization):
            layer.finalize_state()


def picture_for(model: keras.Model, seed: int) -> np.ndarray:
    height, width, channels = (extent or 32 for extent in model.input_shape[1:])
    return (
        np.random.default_rng(seed)
        .uniform(0, 255, (1, height, width, channels))
        .round(3)
        .astype("float32")
    )


def answers(model: keras.Model, picture: np.ndarray) -> dict:
    """The output of every layer: how many values, the first of them, and their sum."""
    tapped = keras.Model(model.inputs, [layer.output for layer in model.layers])
    outputs = tapped(picture, training=False)
    return {
        layer.name: {
            "size": int(np.prod(output.shape)),
            "first": flat(output)[:60],
            "sum": float(sum(flat(output))),
        }
        for layer, output in zip(model.layers, outputs, strict=True)
    }


def flat(tensor) -> list[float]:
    return [float(f"{value:.7g}") for value in keras.ops.convert_to_numpy(tensor).ravel()]


def repack(path: Path) -> None:
    """Packs an archive anew: smaller than Keras does, which compresses nothing."""
    with zipfile.ZipFile(path) as written:
        entries = {name: written.read(name) for name in written.namelist()}
    metadata = json.loads(entries["metadata.json"])
    entries["metadata.json"] = json.dumps(
        {**metadata, "date_saved": "2026-01-01@00:00:00"}
    ).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as rewritten:
        for name, content in entries.items():
            rewritten.writestr(zipfile.ZipInfo(name, DATE), content, zipfile.ZIP_DEFLATED)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for seed, build in enumerate((sequential_grey, functional_colour, one_answer), start=1):
        keras.utils.set_random_seed(seed)
        model = build()
        randomise(model, seed)
        picture = picture_for(model, 10 + seed)
        archive = folder / f"{model.name}.keras"
        model.save(archive)
        if model.name in REPACKED:
            repack(archive)
        golden = {
            "writtenBy": f"Keras {keras.__version__}, torch backend; weights and picture random",
            "shape": list(picture.shape[1:]),
            "picture": flat(picture),
            "layers": answers(model, picture),
            "answer": flat(model(picture, training=False)),
        }
        (folder / f"{model.name}.json").write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
