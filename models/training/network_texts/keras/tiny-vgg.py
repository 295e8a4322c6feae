"""Tiny VGG: 20,598 parameters."""

import keras
from keras import layers


def net():
    x = inputs = keras.Input((64, 64, 3))
    x = layers.Conv2D(12, 3, padding="same")(x)  # conv1_1
    x = layers.ReLU()(x)  # relu1_1
    x = layers.Conv2D(12, 3, padding="same")(x)  # conv1_2
    x = layers.ReLU()(x)  # relu1_2
    x = layers.MaxPooling2D(2)(x)  # pool1
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv2_1
    x = layers.ReLU()(x)  # relu2_1
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv2_2
    x = layers.ReLU()(x)  # relu2_2
    x = layers.MaxPooling2D(2)(x)  # pool2
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv3_1
    x = layers.ReLU()(x)  # relu3_1
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv3_2
    x = layers.ReLU()(x)  # relu3_2
    x = layers.MaxPooling2D(2)(x)  # pool3
    x = layers.Flatten()(x)  # flatten
    x = layers.Dense(10)(x)  # logits
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
