"""Mini Inception: 120,542 parameters; reads [pictures, 3, 64, 64]."""

import torch
from torch import nn


class Branches1(nn.Module):
    """mixed1_1x1 to mixed1_join"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(40, 24, 1),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(40, 24, 1),
            nn.ReLU(),
            nn.Conv2d(24, 40, 3, padding=1),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(40, 8, 1),
            nn.ReLU(),
            nn.Conv2d(8, 16, 5, padding=2),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(40, 16, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches2(nn.Module):
    """mixed2_1x1 to mixed2_join"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(96, 32, 1),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(96, 32, 1),
            nn.ReLU(),
            nn.Conv2d(32, 48, 3, padding=1),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(96, 12, 1),
            nn.ReLU(),
            nn.Conv2d(12, 24, 5, padding=2),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(96, 24, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches3(nn.Module):
    """mixed3_1x1 to mixed3_join"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(128, 48, 1),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(128, 48, 1),
            nn.ReLU(),
            nn.Conv2d(48, 72, 3, padding=1),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(128, 16, 1),
            nn.ReLU(),
            nn.Conv2d(16, 32, 5, padding=2),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(128, 40, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.ZeroPad2d((0, 1, 0, 1)),  # stem1
            nn.Conv2d(3, 24, 3, stride=2),
            nn.ReLU(),  # relu_stem1
            nn.Conv2d(24, 40, 3, padding=1),  # stem2
            nn.ReLU(),  # relu_stem2
            nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),  # stem_pool
            nn.MaxPool2d(3, stride=2),
            Branches1(),  # mixed1_1x1 … mixed1_join
            Branches2(),  # mixed2_1x1 … mixed2_join
            nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),  # pool2
            nn.MaxPool2d(3, stride=2),
            Branches3(),  # mixed3_1x1 … mixed3_join
            nn.AdaptiveAvgPool2d(1),  # average
            nn.Flatten(),
            nn.Linear(192, 10),  # logits
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
