"""VGG-11, edited-windows: 34,258,038 parameters."""

import keras
from keras import layers, ops


class AveragePooling(layers.Layer):
    """The mean of the cells of each window that lie inside the input."""

    def __init__(self, pool_size, strides, padding):
        super().__init__()
        self.pad = layers.ZeroPadding2D(padding)
        self.pool = layers.AveragePooling2D(pool_size, strides=strides)

    def call(self, x):
        inside = ops.ones_like(x[:, :, :, :1])
        return self.pool(self.pad(x)) / self.pool(self.pad(inside))


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
    x = inputs = keras.Input((19, 16, 3))
    # conv1_x
    x = layers.Conv2D(64, 3, padding="same")(x)  # conv1_1
    x = layers.ReLU()(x)  # relu1_1
    x = layers.Conv2D(10, (4, 2), padding="same")(x)  # even
    x = layers.ZeroPadding2D(((0, 2), (1, 3)))(x)  # uneven
    x = layers.Conv2D(12, 3, use_bias=False, groups=2)(x)
    x = layers.ZeroPadding2D(2)(x)  # dilated
    x = layers.Conv2D(8, 3, dilation_rate=2)(x)
    x = layers.MaxPooling2D(1, strides=2)(x)
    x = layers.DepthwiseConv2D((3, 5), strides=2, padding="same", depth_multiplier=3)(x)  # depthwise
    x = layers.ZeroPadding2D(((1, 0), (2, 0)))(x)  # border
    x = layers.UpSampling2D((2, 3), interpolation="bilinear")(x)  # larger
    x = PadForMaxPooling(((0, 1), (2, 0)))(x)  # pool1
    x = layers.MaxPooling2D(3, strides=2)(x)
    x = AveragePooling(3, 2, ((1, 0), (0, 2)))(x)  # mean
    x = AveragePooling(3, 2, ((1, 1), (1, 2)))(x)  # centred
    # conv2_x
    x = layers.Conv2D(128, 3, padding="same")(x)  # conv2_1
    x = layers.ReLU()(x)  # relu2_1
    x = layers.MaxPooling2D(2)(x)  # pool2
    # conv3_x
    x = layers.Conv2D(256, 3, padding="same")(x)  # conv3_1
    x = layers.ReLU()(x)  # relu3_1
    x = layers.Conv2D(256, 3, padding="same")(x)  # conv3_2
    x = layers.ReLU()(x)  # relu3_2
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
