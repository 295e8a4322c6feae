"""AlexNet (torchvision): 61,100,840 parameters."""

import keras
from keras import layers


def net():
    x = inputs = keras.Input((224, 224, 3))
    x = layers.ZeroPadding2D(2)(x)  # conv1
    x = layers.Conv2D(64, 11, strides=4)(x)
    x = layers.ReLU()(x)  # relu1
    x = layers.MaxPooling2D(3, strides=2)(x)  # pool1
    x = layers.Conv2D(192, 5, padding="same")(x)  # conv2
    x = layers.ReLU()(x)  # relu2
    x = layers.MaxPooling2D(3, strides=2)(x)  # pool2
    x = layers.Conv2D(384, 3, padding="same")(x)  # conv3
    x = layers.ReLU()(x)  # relu3
    x = layers.Conv2D(256, 3, padding="same")(x)  # conv4
    x = layers.ReLU()(x)  # relu4
    x = layers.Conv2D(256, 3, padding="same")(x)  # conv5
    x = layers.ReLU()(x)  # relu5
    x = layers.MaxPooling2D(3, strides=2)(x)  # pool5
    # classifier
    x = layers.Flatten()(x)  # flatten
    x = layers.Dropout(0.5)(x)  # dropout6
    x = layers.Dense(4096)(x)  # fc6
    x = layers.ReLU()(x)  # relu6
    x = layers.Dropout(0.5)(x)  # dropout7
    x = layers.Dense(4096)(x)  # fc7
    x = layers.ReLU()(x)  # relu7
    x = layers.Dense(1000)(x)  # fc8
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
