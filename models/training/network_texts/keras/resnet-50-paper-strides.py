"""ResNet-50: 25,557,032 parameters."""

import keras
from keras import layers, ops


class PadForMaxPooling(layers.Layer):
    """Pads with a value that is never the largest."""

    def __init__(self, padding):
        super().__init__()
        sides = ((padding, padding), (padding, padding)) if isinstance(padding, int) else padding
        self.sides = [(0, 0), *sides, (0, 0)]

    def call(self, x):
        return ops.pad(x, self.sides, constant_values=-3e38)

    def compute_output_shape(self, shape):
        added = [before + after for before, after in self.sides]
        return (shape[0], *(n + more for n, more in zip(shape[1:], added[1:])))


def residual1(x):
    """conv2_1_a to relu2_1"""
    a = layers.Conv2D(64, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(64, 3, padding="same", use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(256, 1, use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    b = layers.Conv2D(256, 1, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    c = layers.Add()([a, b])
    d = layers.ReLU()(c)
    return d


def residual2(x):
    """conv2_2_a to relu2_2, and 1 more like it"""
    a = layers.Conv2D(64, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(64, 3, padding="same", use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(256, 1, use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def residual3(x):
    """conv3_1_a to relu3_1"""
    a = layers.Conv2D(128, 1, strides=2, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(128, 3, padding="same", use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(512, 1, use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    b = layers.Conv2D(512, 1, strides=2, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    c = layers.Add()([a, b])
    d = layers.ReLU()(c)
    return d


def residual4(x):
    """conv3_2_a to relu3_2, and 2 more like it"""
    a = layers.Conv2D(128, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(128, 3, padding="same", use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(512, 1, use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def residual5(x):
    """conv4_1_a to relu4_1"""
    a = layers.Conv2D(256, 1, strides=2, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(256, 3, padding="same", use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(1024, 1, use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    b = layers.Conv2D(1024, 1, strides=2, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    c = layers.Add()([a, b])
    d = layers.ReLU()(c)
    return d


def residual6(x):
    """conv4_2_a to relu4_2, and 4 more like it"""
    a = layers.Conv2D(256, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(256, 3, padding="same", use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(1024, 1, use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def residual7(x):
    """conv5_1_a to relu5_1"""
    a = layers.Conv2D(512, 1, strides=2, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(512, 3, padding="same", use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(2048, 1, use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    b = layers.Conv2D(2048, 1, strides=2, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    c = layers.Add()([a, b])
    d = layers.ReLU()(c)
    return d


def residual8(x):
    """conv5_2_a to relu5_2, and 1 more like it"""
    a = layers.Conv2D(512, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(512, 3, padding="same", use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    a = layers.Conv2D(2048, 1, use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    b = layers.Add()([a, x])
    c = layers.ReLU()(b)
    return c


def net():
    x = inputs = keras.Input((224, 224, 3))
    x = layers.ZeroPadding2D(3)(x)  # conv1
    x = layers.Conv2D(64, 7, strides=2, use_bias=False)(x)
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn1
    x = layers.ReLU()(x)  # relu1
    x = PadForMaxPooling(1)(x)  # pool1
    x = layers.MaxPooling2D(3, strides=2)(x)
    # conv2_x
    x = residual1(x)  # conv2_1_a … relu2_1
    for _ in range(2):  # conv2_2_a … relu2_3
        x = residual2(x)
    # conv3_x
    x = residual3(x)  # conv3_1_a … relu3_1
    for _ in range(3):  # conv3_2_a … relu3_4
        x = residual4(x)
    # conv4_x
    x = residual5(x)  # conv4_1_a … relu4_1
    for _ in range(5):  # conv4_2_a … relu4_6
        x = residual6(x)
    # conv5_x
    x = residual7(x)  # conv5_1_a … relu5_1
    for _ in range(2):  # conv5_2_a … relu5_3
        x = residual8(x)
    # classifier
    x = layers.GlobalAveragePooling2D()(x)  # avgpool
    x = layers.Dense(1000)(x)  # fc
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
