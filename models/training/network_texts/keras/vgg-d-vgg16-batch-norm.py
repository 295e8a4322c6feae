"""VGG-16 (D): 138,365,992 parameters."""

import keras
from keras import layers


def net():
    x = inputs = keras.Input((224, 224, 3))
    # conv1_x
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv1_1
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn1_1
    x = layers.ReLU()(x)  # relu1_1
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv1_2
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn1_2
    x = layers.ReLU()(x)  # relu1_2
    x = layers.MaxPooling2D(2)(x)  # pool1
    # conv2_x
    x = layers.Conv2D(128, 3, padding="same")(x)  # conv2_1
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn2_1
    x = layers.ReLU()(x)  # relu2_1
    x = layers.Conv2D(128, 3, padding="same")(x)  # conv2_2
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn2_2
    x = layers.ReLU()(x)  # relu2_2
    x = layers.MaxPooling2D(2)(x)  # pool2
    # conv3_x
    x = layers.Conv2D(256, 3, padding="same")(x)  # conv3_1
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_1
    x = layers.ReLU()(x)  # relu3_1
    x = layers.Conv2D(256, 3, padding="same")(x)  # conv3_2
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_2
    x = layers.ReLU()(x)  # relu3_2
    x = layers.Conv2D(256, 3, padding="same")(x)  # conv3_3
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_3
    x = layers.ReLU()(x)  # relu3_3
    x = layers.MaxPooling2D(2)(x)  # pool3
    # conv4_x
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv4_1
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_1
    x = layers.ReLU()(x)  # relu4_1
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv4_2
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_2
    x = layers.ReLU()(x)  # relu4_2
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv4_3
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_3
    x = layers.ReLU()(x)  # relu4_3
    x = layers.MaxPooling2D(2)(x)  # pool4
    # conv5_x
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv5_1
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn5_1
    x = layers.ReLU()(x)  # relu5_1
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv5_2
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn5_2
    x = layers.ReLU()(x)  # relu5_2
    x = layers.Conv2D(512, 3, padding="same")(x)  # conv5_3
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn5_3
    x = layers.ReLU()(x)  # relu5_3
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
