/** Modules that PyTorch does not have, in the order of their names. */
export const pyTorchHelpers: Readonly<Record<string, string>> = {
  AveragePool: `class AveragePool(nn.Module):
    """The mean of the cells of each window that lie inside the input; padding: left, right, top, bottom."""

    def __init__(self, kernel, stride, padding):
        super().__init__()
        self.padding = (padding,) * 4 if isinstance(padding, int) else padding
        self.pool = nn.AvgPool2d(kernel, stride)

    def forward(self, x):
        inside = torch.ones_like(x[:1, :1])
        return self.pool(F.pad(x, self.padding)) / self.pool(F.pad(inside, self.padding))`,
  HardSigmoid: `class HardSigmoid(nn.Module):
    def __init__(self, slope):
        super().__init__()
        self.slope = slope

    def forward(self, x):
        return torch.clamp(self.slope * x + 0.5, 0, 1)`,
  PerChannel: `class PerChannel(nn.Module):
    """A learnt factor for every channel, or a learnt offset."""

    def __init__(self, channels, scale):
        super().__init__()
        self.scale = scale
        self.values = nn.Parameter(torch.ones(channels) if scale else torch.zeros(channels))

    def forward(self, x):
        values = self.values.reshape(1, -1, *[1] * (x.dim() - 2))
        return x * values if self.scale else x + values`,
  Rescale: `class Rescale(nn.Module):
    """x * scale + offset, channel by channel."""

    def __init__(self, scale, offset):
        super().__init__()
        self.register_buffer("scale", torch.tensor(scale))
        self.register_buffer("offset", torch.tensor(offset))

    def forward(self, x):
        shape = (1, -1, *[1] * (x.dim() - 2))
        return x * self.scale.reshape(shape) + self.offset.reshape(shape)`,
  Standardise: `class Standardise(nn.Module):
    """(x - mean) / deviation, with the mean and variance of the training pictures."""

    def __init__(self, channels):
        super().__init__()
        self.register_buffer("mean", torch.zeros(channels))
        self.register_buffer("variance", torch.ones(channels))

    def forward(self, x):
        shape = (1, -1, *[1] * (x.dim() - 2))
        deviation = self.variance.sqrt().clamp(min=1e-7)
        return (x - self.mean.reshape(shape)) / deviation.reshape(shape)`,
};
