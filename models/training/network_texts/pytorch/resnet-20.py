"""ResNet-20: 271,690 parameters; reads [pictures, 3, 64, 64]."""

from torch import nn


class Residual1(nn.Module):
    """conv1_1 to relu1_2, and 2 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(16, 16, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(16, 16, 3, padding=1),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Residual2(nn.Module):
    """skip4 to relu4_2"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Conv2d(16, 32, 1, stride=2)
        self.branch2 = nn.Sequential(
            nn.ZeroPad2d((0, 1, 0, 1)),
            nn.Conv2d(16, 32, 3, stride=2),
            nn.ReLU(),
            nn.Conv2d(32, 32, 3, padding=1),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return self.after(b + a)


class Residual3(nn.Module):
    """conv5_1 to relu5_2, and 1 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(32, 32, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(32, 32, 3, padding=1),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Residual4(nn.Module):
    """skip7 to relu7_2"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Conv2d(32, 64, 1, stride=2)
        self.branch2 = nn.Sequential(
            nn.ZeroPad2d((0, 1, 0, 1)),
            nn.Conv2d(32, 64, 3, stride=2),
            nn.ReLU(),
            nn.Conv2d(64, 64, 3, padding=1),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return self.after(b + a)


class Residual5(nn.Module):
    """conv8_1 to relu8_2, and 1 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(64, 64, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(64, 64, 3, padding=1),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.ZeroPad2d((0, 1, 0, 1)),  # stem
            nn.Conv2d(3, 16, 3, stride=2),
            nn.ReLU(),  # relu_stem
            *(Residual1() for _ in range(3)),  # conv1_1 … relu3_2
            Residual2(),  # skip4 … relu4_2
            *(Residual3() for _ in range(2)),  # conv5_1 … relu6_2
            Residual4(),  # skip7 … relu7_2
            *(Residual5() for _ in range(2)),  # conv8_1 … relu9_2
            nn.AdaptiveAvgPool2d(1),  # pool
            nn.Flatten(),
            nn.Linear(64, 10),  # logits
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
