"""VGG-11 with normalisation (A-LRN): 132,863,336 parameters."""

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
    x = inputs = keras.Input((224, 224, 3))
    # conv1_x
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv1_1
    x = layers.ReLU()(x)  # relu1_1
    x = LocalResponseNormalization(radius=2, bias=2, alpha=1e-4, beta=0.75)(x)  # lrn1
    x = layers.MaxPooling2D(2)(x)  # pool1
    # conv2_x
    x = layers.Conv2D(128, 3, padding="same")(x)  # conv2_1
    x = layers.ReLU()(x)  # relu2_1
    x = layers.MaxPooling2D(2)(x)  # pool2
    # conv3_x
    x = layers.Conv2D(256, 3, padding="same")(x)  # conv3_1
    x = layers.ReLU()(x)  # relu3_1
    x = layers.Conv2D(256, 3, padding="same")(x)  # conv3_2
    x = layers.ReLU()(x)  # relu3_2
    x = layers.MaxPooling2D(2)(x)  # pool3
    # conv4_x
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv4_1
    x = layers.ReLU()(x)  # relu4_1
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv4_2
    x = layers.ReLU()(x)  # relu4_2
    x = layers.MaxPooling2D(2)(x)  # pool4
    # conv5_x
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv5_1
    x = layers.ReLU()(x)  # relu5_1
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv5_2
    x = layers.ReLU()(x)  # relu5_2
    x = layers.MaxPooling2D(2)(x)  # pool5
    # classifier
    x = layers.Flatten()(x)  # flatten
    x = layers.Dense(4096)(x)  # fc6
    x = layers.ReLU()(x)  # relu6
    x = layers.Dropout(0.5)(x)  # dropout6
    x = layers.Dense(4096)(x)  # fc7
    x = layers.ReLU()(x)  # relu7
    x = layers.Dropout(0.5)(x)  # dropout7
    x = layers.Dense(1000)(x)  # fc8
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
