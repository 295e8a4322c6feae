"""Plain-20: 269,034 parameters."""

import keras
from keras import layers


def net():
    x = inputs = keras.Input((64, 64, 3))
    x = layers.Conv2D(16, 3, strides=2, padding="same")(x)  # stem
    x = layers.ReLU()(x)  # relu_stem
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv1_1
    x = layers.ReLU()(x)  # relu1_1
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv1_2
    x = layers.ReLU()(x)  # relu1_2
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv2_1
    x = layers.ReLU()(x)  # relu2_1
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv2_2
    x = layers.ReLU()(x)  # relu2_2
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv3_1
    x = layers.ReLU()(x)  # relu3_1
    x = layers.Conv2D(16, 3, padding="same")(x)  # conv3_2
    x = layers.ReLU()(x)  # relu3_2
    x = layers.Conv2D(32, 3, strides=2, padding="same")(x)  # conv4_1
    x = layers.ReLU()(x)  # relu4_1
    x = layers.Conv2D(32, 3, padding="same")(x)  # conv4_2
    x = layers.ReLU()(x)  # relu4_2
    x = layers.Conv2D(32, 3, padding="same")(x)  # conv5_1
    x = layers.ReLU()(x)  # relu5_1
    x = layers.Conv2D(32, 3, padding="same")(x)  # conv5_2
    x = layers.ReLU()(x)  # relu5_2
    x = layers.Conv2D(32, 3, padding="same")(x)  # conv6_1
    x = layers.ReLU()(x)  # relu6_1
    x = layers.Conv2D(32, 3, padding="same")(x)  # conv6_2
    x = layers.ReLU()(x)  # relu6_2
    x = layers.Conv2D(64, 3, strides=2, padding="same")(x)  # conv7_1
    x = layers.ReLU()(x)  # relu7_1
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv7_2
    x = layers.ReLU()(x)  # relu7_2
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv8_1
    x = layers.ReLU()(x)  # relu8_1
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv8_2
    x = layers.ReLU()(x)  # relu8_2
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv9_1
    x = layers.ReLU()(x)  # relu9_1
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv9_2
    x = layers.ReLU()(x)  # relu9_2
    x = layers.GlobalAveragePooling2D()(x)  # pool
    x = layers.Dense(10)(x)  # logits
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
