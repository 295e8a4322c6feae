"""Mini AlexNet: 321,050 parameters."""

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


def net():
    x = inputs = keras.Input((64, 64, 3))
    x = layers.Conv2D(24, 11, strides=2)(x)  # conv1
    x = layers.ReLU()(x)  # relu1
    x = LocalResponseNormalization(radius=2, bias=1, alpha=0.1, beta=0.75)(x)  # norm1
    x = layers.MaxPooling2D(3, strides=2)(x)  # pool1
    x = layers.Conv2D(48, 5, padding="same")(x)  # conv2
    x = layers.ReLU()(x)  # relu2
    x = LocalResponseNormalization(radius=2, bias=1, alpha=0.1, beta=0.75)(x)  # norm2
    x = layers.MaxPooling2D(3, strides=2)(x)  # pool2
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv3
    x = layers.ReLU()(x)  # relu3
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv4
    x = layers.ReLU()(x)  # relu4
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv5
    x = layers.ReLU()(x)  # relu5
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # pool5
    x = layers.Flatten()(x)  # flatten
    x = layers.Dropout(0.4)(x)  # dropout6
    x = layers.Dense(256)(x)  # dense6
    x = layers.ReLU()(x)  # relu6
    x = layers.Dropout(0.4)(x)  # dropout7
    x = layers.Dense(128)(x)  # dense7
    x = layers.ReLU()(x)  # relu7
    x = layers.Dense(10)(x)  # logits
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
