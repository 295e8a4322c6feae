"""Plain-34: 21,623,848 parameters."""

import keras
from keras import layers, ops


class PadForMaxPooling(layers.Layer):
    """Pads with a value that is never the largest."""

    def __init__(self, padding):
        super().__init__()
        sides = ((padding, padding), (padding, padding)) if isinstance(padding, int) else padding
        self.sides = [(0, 0), *sides, (0, 0)]

    def call(self, x):
        return ops.pad(x, self.sides, constant_values=-3e38)

    def compute_output_shape(self, shape):
        added = [before + after for before, after in self.sides]
        return (shape[0], *(n + more for n, more in zip(shape[1:], added[1:])))


def net():
    x = inputs = keras.Input((224, 224, 3))
    x = layers.ZeroPadding2D(3)(x)  # conv1
    x = layers.Conv2D(64, 7, strides=2, use_bias=False)(x)
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn1
    x = layers.ReLU()(x)  # relu1
    x = PadForMaxPooling(1)(x)  # pool1
    x = layers.MaxPooling2D(3, strides=2)(x)
    # conv2_x
    x = layers.Conv2D(64, 3, padding="same", use_bias=False)(x)  # conv2_1_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn2_1_a
    x = layers.ReLU()(x)  # relu2_1_a
    x = layers.Conv2D(64, 3, padding="same", use_bias=False)(x)  # conv2_1_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn2_1_b
    x = layers.ReLU()(x)  # relu2_1_b
    x = layers.Conv2D(64, 3, padding="same", use_bias=False)(x)  # conv2_2_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn2_2_a
    x = layers.ReLU()(x)  # relu2_2_a
    x = layers.Conv2D(64, 3, padding="same", use_bias=False)(x)  # conv2_2_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn2_2_b
    x = layers.ReLU()(x)  # relu2_2_b
    x = layers.Conv2D(64, 3, padding="same", use_bias=False)(x)  # conv2_3_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn2_3_a
    x = layers.ReLU()(x)  # relu2_3_a
    x = layers.Conv2D(64, 3, padding="same", use_bias=False)(x)  # conv2_3_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn2_3_b
    x = layers.ReLU()(x)  # relu2_3_b
    # conv3_x
    x = layers.ZeroPadding2D(1)(x)  # conv3_1_a
    x = layers.Conv2D(128, 3, strides=2, use_bias=False)(x)
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_1_a
    x = layers.ReLU()(x)  # relu3_1_a
    x = layers.Conv2D(128, 3, padding="same", use_bias=False)(x)  # conv3_1_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_1_b
    x = layers.ReLU()(x)  # relu3_1_b
    x = layers.Conv2D(128, 3, padding="same", use_bias=False)(x)  # conv3_2_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_2_a
    x = layers.ReLU()(x)  # relu3_2_a
    x = layers.Conv2D(128, 3, padding="same", use_bias=False)(x)  # conv3_2_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_2_b
    x = layers.ReLU()(x)  # relu3_2_b
    x = layers.Conv2D(128, 3, padding="same", use_bias=False)(x)  # conv3_3_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_3_a
    x = layers.ReLU()(x)  # relu3_3_a
    x = layers.Conv2D(128, 3, padding="same", use_bias=False)(x)  # conv3_3_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_3_b
    x = layers.ReLU()(x)  # relu3_3_b
    x = layers.Conv2D(128, 3, padding="same", use_bias=False)(x)  # conv3_4_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_4_a
    x = layers.ReLU()(x)  # relu3_4_a
    x = layers.Conv2D(128, 3, padding="same", use_bias=False)(x)  # conv3_4_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn3_4_b
    x = layers.ReLU()(x)  # relu3_4_b
    # conv4_x
    x = layers.ZeroPadding2D(1)(x)  # conv4_1_a
    x = layers.Conv2D(256, 3, strides=2, use_bias=False)(x)
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_1_a
    x = layers.ReLU()(x)  # relu4_1_a
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_1_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_1_b
    x = layers.ReLU()(x)  # relu4_1_b
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_2_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_2_a
    x = layers.ReLU()(x)  # relu4_2_a
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_2_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_2_b
    x = layers.ReLU()(x)  # relu4_2_b
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_3_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_3_a
    x = layers.ReLU()(x)  # relu4_3_a
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_3_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_3_b
    x = layers.ReLU()(x)  # relu4_3_b
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_4_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_4_a
    x = layers.ReLU()(x)  # relu4_4_a
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_4_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_4_b
    x = layers.ReLU()(x)  # relu4_4_b
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_5_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_5_a
    x = layers.ReLU()(x)  # relu4_5_a
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_5_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_5_b
    x = layers.ReLU()(x)  # relu4_5_b
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_6_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_6_a
    x = layers.ReLU()(x)  # relu4_6_a
    x = layers.Conv2D(256, 3, padding="same", use_bias=False)(x)  # conv4_6_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn4_6_b
    x = layers.ReLU()(x)  # relu4_6_b
    # conv5_x
    x = layers.ZeroPadding2D(1)(x)  # conv5_1_a
    x = layers.Conv2D(512, 3, strides=2, use_bias=False)(x)
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn5_1_a
    x = layers.ReLU()(x)  # relu5_1_a
    x = layers.Conv2D(512, 3, padding="same", use_bias=False)(x)  # conv5_1_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn5_1_b
    x = layers.ReLU()(x)  # relu5_1_b
    x = layers.Conv2D(512, 3, padding="same", use_bias=False)(x)  # conv5_2_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn5_2_a
    x = layers.ReLU()(x)  # relu5_2_a
    x = layers.Conv2D(512, 3, padding="same", use_bias=False)(x)  # conv5_2_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn5_2_b
    x = layers.ReLU()(x)  # relu5_2_b
    x = layers.Conv2D(512, 3, padding="same", use_bias=False)(x)  # conv5_3_a
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn5_3_a
    x = layers.ReLU()(x)  # relu5_3_a
    x = layers.Conv2D(512, 3, padding="same", use_bias=False)(x)  # conv5_3_b
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # bn5_3_b
    x = layers.ReLU()(x)  # relu5_3_b
    # classifier
    x = layers.GlobalAveragePooling2D()(x)  # avgpool
    x = layers.Dense(1000)(x)  # fc
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
