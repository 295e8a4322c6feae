"""GoogLeNet (2014): 6,998,552 parameters."""

import keras
from keras import layers, ops


class LocalResponseNormalization(layers.Layer):
    """x / (bias + alpha * sum of the squares of the nearest channels) ** beta"""

    def __init__(self, radius, bias, alpha, beta):
        super().__init__()
        self.radius, self.bias, self.alpha, self.beta = radius, bias, alpha, beta

    def call(self, x):
        channels, radius = x.shape[-1], self.radius
        squares = ops.pad(ops.square(x), [[0, 0], [0, 0], [0, 0], [radius, radius]])
        total = sum(squares[..., at : at + channels] for at in range(2 * radius + 1))
        return x / (self.bias + self.alpha * total) ** self.beta


def branches1(x):
    """inc3a_1x1 to inc3a_concat"""
    a = layers.Conv2D(64, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(96, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(128, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(16, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(32, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(32, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches2(x):
    """inc3b_1x1 to inc3b_concat"""
    a = layers.Conv2D(128, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(128, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(192, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(32, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(96, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches3(x):
    """inc4a_1x1 to inc4a_concat"""
    a = layers.Conv2D(192, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(96, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(208, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(16, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(48, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches4(x):
    """inc4b_1x1 to inc4b_concat"""
    a = layers.Conv2D(160, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(112, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(224, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(24, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(64, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches5(x):
    """inc4c_1x1 to inc4c_concat"""
    a = layers.Conv2D(128, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(128, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(256, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(24, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(64, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches6(x):
    """inc4d_1x1 to inc4d_concat"""
    a = layers.Conv2D(112, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(144, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(288, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(32, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(64, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches7(x):
    """inc4e_1x1 to inc4e_concat, and 1 more like it"""
    a = layers.Conv2D(256, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(160, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(320, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(32, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(128, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(128, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches8(x):
    """inc5b_1x1 to inc5b_concat"""
    a = layers.Conv2D(384, 1)(x)
    a = layers.ReLU()(a)
    b = layers.Conv2D(192, 1)(x)
    b = layers.ReLU()(b)
    b = layers.Conv2D(384, 3, padding="same")(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(48, 1)(x)
    c = layers.ReLU()(c)
    c = layers.Conv2D(128, 5, padding="same")(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(128, 1)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def net():
    x = inputs = keras.Input((224, 224, 3))
    x = layers.ZeroPadding2D(3)(x)  # conv1
    x = layers.Conv2D(64, 7, strides=2)(x)
    x = layers.ReLU()(x)  # conv1_relu
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # pool1
    x = LocalResponseNormalization(radius=2, bias=2, alpha=1e-4, beta=0.75)(x)  # norm1
    x = layers.Conv2D(64, 1)(x)  # conv2_reduce
    x = layers.ReLU()(x)  # conv2_reduce_relu
    x = layers.Conv2D(192, 3, padding="same")(x)  # conv2
    x = layers.ReLU()(x)  # conv2_relu
    x = LocalResponseNormalization(radius=2, bias=2, alpha=1e-4, beta=0.75)(x)  # norm2
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # pool2
    # inception_3
    x = branches1(x)  # inc3a_1x1 … inc3a_concat
    x = branches2(x)  # inc3b_1x1 … inc3b_concat
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # pool3
    # inception_4
    x = branches3(x)  # inc4a_1x1 … inc4a_concat
    x = branches4(x)  # inc4b_1x1 … inc4b_concat
    x = branches5(x)  # inc4c_1x1 … inc4c_concat
    x = branches6(x)  # inc4d_1x1 … inc4d_concat
    x = branches7(x)  # inc4e_1x1 … inc4e_concat
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # pool4
    # inception_5
    x = branches7(x)  # inc5a_1x1 … inc5a_concat
    x = branches8(x)  # inc5b_1x1 … inc5b_concat
    # classifier
    x = layers.GlobalAveragePooling2D()(x)  # avgpool
    x = layers.Dropout(0.4)(x)  # dropout
    x = layers.Dense(1000)(x)  # fc
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
