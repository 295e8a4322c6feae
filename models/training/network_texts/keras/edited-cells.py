"""VGG-11, edited-cells: 32,220,060 parameters."""

import keras
from keras import layers


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
    x = layers.MaxPooling2D(2)(x)  # pool3
    # conv4_x
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv4_1
    x = layers.ReLU()(x)  # relu4_1
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv4_2
    x = layers.ReLU()(x)  # relu4_2
    # conv5_x
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv5_1
    x = layers.ReLU()(x)  # relu5_1
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv5_2
    x = layers.ReLU()(x)  # relu5_2
    # classifier
    x = layers.Dense(4096)(x)  # fc6
    x = layers.ReLU()(x)  # relu6
    x = layers.Dropout(0.5)(x)  # dropout6
    x = layers.Dense(4096)(x)  # fc7
    x = layers.ReLU()(x)  # relu7
    x = layers.Dropout(0.5)(x)  # dropout7
    x = layers.Dense(1000)(x)  # fc8
    x = layers.Softmax()(x)  # cells
    x = layers.GlobalAveragePooling2D()(x)  # average
    x = layers.Reshape((1, 1, 1000))(x)  # again
    x = layers.Conv2D(20, 1)(x)
    return keras.Model(inputs, x)
