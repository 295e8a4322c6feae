"""Mini Inception: 120,542 parameters."""

import keras
from keras import layers


def branches1(x):
    """mixed1_1x1 to mixed1_join"""
    a = layers.Conv2D(24, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(24, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(40, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(8, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(16, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(16, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches2(x):
    """mixed2_1x1 to mixed2_join"""
    a = layers.Conv2D(32, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(32, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(48, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(12, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(24, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(24, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches3(x):
    """mixed3_1x1 to mixed3_join"""
    a = layers.Conv2D(48, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(48, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(72, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(16, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(32, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(40, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def net():
    x = inputs = keras.Input((64, 64, 3))
    x = layers.Conv2D(24, 3, strides=2, padding="same")(x)  # stem1
    x = layers.ReLU()(x)  # relu_stem1
    x = layers.Conv2D(40, 3, padding="same")(x)  # stem2
    x = layers.ReLU()(x)  # relu_stem2
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # stem_pool
    x = branches1(x)  # mixed1_1x1 … mixed1_join
    x = branches2(x)  # mixed2_1x1 … mixed2_join
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # pool2
    x = branches3(x)  # mixed3_1x1 … mixed3_join
    x = layers.GlobalAveragePooling2D()(x)  # average
    x = layers.Dense(10)(x)  # logits
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
