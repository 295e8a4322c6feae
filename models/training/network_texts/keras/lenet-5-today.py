"""LeNet-5 (today): 61,706 parameters."""

import keras
from keras import layers


def net():
    x = inputs = keras.Input((28, 28, 1))
    x = layers.Conv2D(6, 5, padding="same")(x)  # conv1
    x = layers.Activation("tanh")(x)  # tanh1
    x = layers.AveragePooling2D(2)(x)  # pool1
    x = layers.Conv2D(16, 5)(x)  # conv2
    x = layers.Activation("tanh")(x)  # tanh2
    x = layers.AveragePooling2D(2)(x)  # pool2
    # classifier
    x = layers.Flatten()(x)  # flatten
    x = layers.Dense(120)(x)  # fc3
    x = layers.Activation("tanh")(x)  # tanh3
    x = layers.Dense(84)(x)  # fc4
    x = layers.Activation("tanh")(x)  # tanh4
    x = layers.Dense(10)(x)  # fc5
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
