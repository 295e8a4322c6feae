"""VGG-11, edited-joins: 36,984,424 parameters."""

import keras
from keras import layers


def combined1(x):
    """means to gate"""
    a = layers.GlobalAveragePooling2D()(x)
    a = layers.Dense(256)(a)
    b = layers.Multiply()([layers.Reshape((1, 1, 256))(a), x])
    return b


def residual1(x):
    """conv4_2 to sum"""
    a = layers.Conv2D(512, 3, padding="same")(x)
    a = layers.ReLU()(a)
    b = layers.Add()([a, x])
    return b


def combined2(x):
    """conv5_1 to largest"""
    a = layers.Conv2D(512, 3, padding="same")(x)
    a = layers.ReLU()(a)
    b = layers.Concatenate()([a, x, a])
    c = layers.Conv2D(512, 3, padding="same")(b)
    c = layers.ReLU()(c)
    d = layers.Maximum()([c, a])
    return d


def combined3(x):
    """relu6 to less"""
    a = layers.ReLU()(x)
    b = layers.Subtract()([a, x])
    return b


def combined4(x):
    """relu7 to mean"""
    a = layers.ReLU()(x)
    b = layers.Average()([a, x])
    return b


def net():
    x = inputs = keras.Input((19, 16, 3))
    # conv1_x
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv1_1
    x = layers.ReLU()(x)  # relu1_1
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
    x = combined1(x)  # means … gate
    x = layers.MaxPooling2D(2)(x)  # pool3
    # conv4_x
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv4_1
    x = layers.ReLU()(x)  # relu4_1
    x = residual1(x)  # conv4_2 … sum
    x = layers.MaxPooling2D(2)(x)  # pool4
    # conv5_x
    x = combined2(x)  # conv5_1 … largest
    # classifier
    x = layers.Flatten()(x)  # flatten
    x = layers.Dense(4096)(x)  # fc6
    x = combined3(x)  # relu6 … less
    x = layers.Dropout(0.5)(x)  # dropout6
    x = layers.Dense(4096)(x)  # fc7
    x = combined4(x)  # relu7 … mean
    x = layers.Dropout(0.5)(x)  # dropout7
    x = layers.Dense(1000)(x)  # fc8
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
