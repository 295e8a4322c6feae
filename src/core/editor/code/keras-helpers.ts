/** Layers that Keras does not have, by name. */
export const kerasHelpers: Readonly<Record<string, string>> = {
  AveragePooling: `class AveragePooling(layers.Layer):
    """The mean of the cells of each window that lie inside the input."""

    def __init__(self, pool_size, strides, padding):
        super().__init__()
        self.pad = layers.ZeroPadding2D(padding)
        self.pool = layers.AveragePooling2D(pool_size, strides=strides)

    def call(self, x):
        inside = ops.ones_like(x[:, :, :, :1])
        return self.pool(self.pad(x)) / self.pool(self.pad(inside))`,
  HardSigmoid: `class HardSigmoid(layers.Layer):
    def __init__(self, slope):
        super().__init__()
        self.slope = slope

    def call(self, x):
        return ops.clip(self.slope * x + 0.5, 0, 1)`,
  LocalResponseNormalization: `class LocalResponseNormalization(layers.Layer):
    """x / (bias + alpha * sum of the squares of the nearest channels) ** beta"""

    def __init__(self, radius, bias, alpha, beta):
        super().__init__()
        self.radius, self.bias, self.alpha, self.beta = radius, bias, alpha, beta

    def call(self, x):
        channels, radius = x.shape[-1], self.radius
        squares = ops.pad(ops.square(x), [[0, 0], [0, 0], [0, 0], [radius, radius]])
        total = sum(squares[..., at : at + channels] for at in range(2 * radius + 1))
        return x / (self.bias + self.alpha * total) ** self.beta`,
  PadForMaxPooling: `class PadForMaxPooling(layers.Layer):
    """Pads with a value that is never the largest."""

    def __init__(self, padding):
        super().__init__()
        sides = ((padding, padding), (padding, padding)) if isinstance(padding, int) else padding
        self.sides = [(0, 0), *sides, (0, 0)]

    def call(self, x):
        return ops.pad(x, self.sides, constant_values=-3e38)

    def compute_output_shape(self, shape):
        added = [before + after for before, after in self.sides]
        return (shape[0], *(n + more for n, more in zip(shape[1:], added[1:])))`,
};
