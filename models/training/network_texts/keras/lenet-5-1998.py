"""LeNet-5 (1998): 61,696 parameters."""

import keras
from keras import layers


def net():
    x = inputs = keras.Input((32, 32, 1))
    x = layers.Conv2D(6, 5)(x)  # C1
    x = layers.Activation("tanh")(x)  # tanh_C1
    x = layers.AveragePooling2D(2)(x)  # S2
    x = layers.Activation("tanh")(x)  # tanh_S2
    x = layers.Conv2D(16, 5)(x)  # C3
    x = layers.Activation("tanh")(x)  # tanh_C3
    x = layers.AveragePooling2D(2)(x)  # S4
    x = layers.Activation("tanh")(x)  # tanh_S4
    x = layers.Conv2D(120, 5)(x)  # C5
    x = layers.Activation("tanh")(x)  # tanh_C5
    # classifier
    x = layers.Flatten()(x)  # F6
    x = layers.Dense(84)(x)
    x = layers.Activation("tanh")(x)  # tanh_F6
    x = layers.Dense(10, use_bias=False)(x)  # RBF
    return keras.Model(inputs, x)
