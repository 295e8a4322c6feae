"""VGG-11, edited-functions: 32,208,424 parameters; reads [pictures, 3, 19, 16]."""

import torch
from torch import nn


class HardSigmoid(nn.Module):
    def __init__(self, slope):
        super().__init__()
        self.slope = slope

    def forward(self, x):
        return torch.clamp(self.slope * x + 0.5, 0, 1)


class PerChannel(nn.Module):
    """A learnt factor for every channel, or a learnt offset."""

    def __init__(self, channels, scale):
        super().__init__()
        self.scale = scale
        self.values = nn.Parameter(torch.ones(channels) if scale else torch.zeros(channels))

    def forward(self, x):
        values = self.values.reshape(1, -1, *[1] * (x.dim() - 2))
        return x * values if self.scale else x + values


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            # conv1_x
            nn.Conv2d(3, 64, 3, padding=1),  # conv1_1
            nn.BatchNorm2d(64, affine=False),  # scaled
            PerChannel(64, scale=True),
            HardSigmoid(0.2),  # relu1_1
            nn.LocalResponseNorm(7, alpha=0.0014, beta=0.5, k=1),  # lrn
            nn.MaxPool2d(2),  # pool1
            # conv2_x
            nn.Conv2d(64, 128, 3, padding=1),  # conv2_1
            nn.BatchNorm2d(128, eps=0.001, affine=False),  # shifted
            PerChannel(128, scale=False),
            nn.LeakyReLU(0.2),  # relu2_1
            nn.MaxPool2d(2),  # pool2
            # conv3_x
            nn.Conv2d(128, 256, 3, padding=1),  # conv3_1
            nn.BatchNorm2d(256, affine=False),  # plain
            nn.ELU(),  # relu3_1
            nn.Conv2d(256, 256, 3, padding=1),  # conv3_2
            nn.SELU(),  # relu3_2
            nn.MaxPool2d(2),  # pool3
            # conv4_x
            nn.Conv2d(256, 512, 3, padding=1),  # conv4_1
            nn.GELU(),  # relu4_1
            nn.Conv2d(512, 512, 3, padding=1),  # conv4_2
            nn.SiLU(),  # relu4_2
            nn.MaxPool2d(2),  # pool4
            # conv5_x
            nn.Conv2d(512, 512, 3, padding=1),  # conv5_1
            nn.Sigmoid(),  # relu5_1
            nn.Conv2d(512, 512, 3, padding=1),  # conv5_2
            nn.Softplus(),  # relu5_2
            # classifier
            nn.Flatten(),  # flatten
            nn.Linear(512, 4096),  # fc6
            nn.BatchNorm1d(4096),  # vector
            nn.ReLU6(),  # relu6
            nn.Dropout(0.5),  # dropout6
            nn.Linear(4096, 4096),  # fc7
            nn.Tanh(),  # relu7
            nn.Dropout(0.5),  # dropout7
            nn.Linear(4096, 1000),  # fc8
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
