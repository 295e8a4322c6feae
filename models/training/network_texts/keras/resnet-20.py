"""ResNet-20: 271,690 parameters."""

import keras
from keras import layers


def residual1(x):
    """conv1_1 to relu1_2, and 2 more like it"""
    a = layers.Conv2D(16, 3, padding="same")(x)
    a = layers.ReLU()(a)
    a = layers.Conv2D(16, 3, padding="same")(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def residual2(x):
    """skip4 to relu4_2"""
    a = layers.Conv2D(32, 1, strides=2)(x)
    b = layers.Conv2D(32, 3, strides=2, padding="same")(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(32, 3, padding="same")(b)
    c = layers.Add()([b, a])
    d = layers.ReLU()(c)
    return d


def residual3(x):
    """conv5_1 to relu5_2, and 1 more like it"""
    a = layers.Conv2D(32, 3, padding="same")(x)
    a = layers.ReLU()(a)
    a = layers.Conv2D(32, 3, padding="same")(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def residual4(x):
    """skip7 to relu7_2"""
    a = layers.Conv2D(64, 1, strides=2)(x)
    b = layers.Conv2D(64, 3, strides=2, padding="same")(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(64, 3, padding="same")(b)
    c = layers.Add()([b, a])
    d = layers.ReLU()(c)
    return d


def residual5(x):
    """conv8_1 to relu8_2, and 1 more like it"""
    a = layers.Conv2D(64, 3, padding="same")(x)
    a = layers.ReLU()(a)
    a = layers.Conv2D(64, 3, padding="same")(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def net():
    x = inputs = keras.Input((64, 64, 3))
    x = layers.Conv2D(16, 3, strides=2, padding="same")(x)  # stem
    x = layers.ReLU()(x)  # relu_stem
    for _ in range(3):  # conv1_1 … relu3_2
        x = residual1(x)
    x = residual2(x)  # skip4 … relu4_2
    for _ in range(2):  # conv5_1 … relu6_2
        x = residual3(x)
    x = residual4(x)  # skip7 … relu7_2
    for _ in range(2):  # conv8_1 … relu9_2
        x = residual5(x)
    x = layers.GlobalAveragePooling2D()(x)  # pool
    x = layers.Dense(10)(x)  # logits
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
