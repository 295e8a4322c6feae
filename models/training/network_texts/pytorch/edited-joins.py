"""VGG-11, edited-joins: 36,984,424 parameters; reads [pictures, 3, 19, 16]."""

import torch
from torch import nn


class Combined1(nn.Module):
    """means to gate"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
            nn.Linear(256, 256),
        )

    def forward(self, x):
        a = self.branch(x)
        return a[:, :, None, None] * x


class Residual1(nn.Module):
    """conv4_2 to sum"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(512, 512, 3, padding=1),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch(x)
        return a + x


class Combined2(nn.Module):
    """conv5_1 to largest"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(512, 512, 3, padding=1),
            nn.ReLU(),
        )
        self.after = nn.Sequential(
            nn.Conv2d(1536, 512, 3, padding=1),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch(x)
        c = self.after(torch.cat([a, x, a], dim=1))
        return torch.maximum(c, a)


class Combined3(nn.Module):
    """relu6 to less"""

    def __init__(self):
        super().__init__()
        self.branch = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return a - x


class Combined4(nn.Module):
    """relu7 to mean"""

    def __init__(self):
        super().__init__()
        self.branch = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return (a + x) / 2


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            # conv1_x
            nn.Conv2d(3, 64, 3, padding=1),  # conv1_1
            nn.ReLU(),  # relu1_1
            nn.MaxPool2d(2),  # pool1
            # conv2_x
            nn.Conv2d(64, 128, 3, padding=1),  # conv2_1
            nn.ReLU(),  # relu2_1
            nn.MaxPool2d(2),  # pool2
            # conv3_x
            nn.Conv2d(128, 256, 3, padding=1),  # conv3_1
            nn.ReLU(),  # relu3_1
            nn.Conv2d(256, 256, 3, padding=1),  # conv3_2
            nn.ReLU(),  # relu3_2
            Combined1(),  # means … gate
            nn.MaxPool2d(2),  # pool3
            # conv4_x
            nn.Conv2d(256, 512, 3, padding=1),  # conv4_1
            nn.ReLU(),  # relu4_1
            Residual1(),  # conv4_2 … sum
            nn.MaxPool2d(2),  # pool4
            # conv5_x
            Combined2(),  # conv5_1 … largest
            # classifier
            nn.Flatten(),  # flatten
            nn.Linear(512, 4096),  # fc6
            Combined3(),  # relu6 … less
            nn.Dropout(0.5),  # dropout6
            nn.Linear(4096, 4096),  # fc7
            Combined4(),  # relu7 … mean
            nn.Dropout(0.5),  # dropout7
            nn.Linear(4096, 1000),  # fc8
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
