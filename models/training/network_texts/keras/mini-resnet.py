"""Mini ResNet: 348,130 parameters."""

import keras
from keras import layers


def residual1(x):
    """conv1_1 to relu1_2, and 1 more like it"""
    a = layers.Conv2D(24, 3, padding="same")(x)
    a = layers.ReLU()(a)
    a = layers.Conv2D(24, 3, padding="same")(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def residual2(x):
    """skip3 to relu3_2"""
    a = layers.Conv2D(48, 1, strides=2)(x)
    b = layers.Conv2D(48, 3, strides=2, padding="same")(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(48, 3, padding="same")(b)
    c = layers.Add()([b, a])
    d = layers.ReLU()(c)
    return d


def residual3(x):
    """conv4_1 to relu4_2"""
    a = layers.Conv2D(48, 3, padding="same")(x)
    a = layers.ReLU()(a)
    a = layers.Conv2D(48, 3, padding="same")(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def residual4(x):
    """skip5 to relu5_2"""
    a = layers.Conv2D(88, 1, strides=2)(x)
    b = layers.Conv2D(88, 3, strides=2, padding="same")(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(88, 3, padding="same")(b)
    c = layers.Add()([b, a])
    d = layers.ReLU()(c)
    return d


def residual5(x):
    """conv6_1 to relu6_2"""
    a = layers.Conv2D(88, 3, padding="same")(x)
    a = layers.ReLU()(a)
    a = layers.Conv2D(88, 3, padding="same")(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def net():
    x = inputs = keras.Input((64, 64, 3))
    x = layers.Conv2D(24, 3, strides=2, padding="same")(x)  # stem
    x = layers.ReLU()(x)  # relu_stem
    for _ in range(2):  # conv1_1 … relu2_2
        x = residual1(x)
    x = residual2(x)  # skip3 … relu3_2
    x = residual3(x)  # conv4_1 … relu4_2
    x = residual4(x)  # skip5 … relu5_2
    x = residual5(x)  # conv6_1 … relu6_2
    x = layers.GlobalAveragePooling2D()(x)  # pool
    x = layers.Dense(10)(x)  # logits
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
