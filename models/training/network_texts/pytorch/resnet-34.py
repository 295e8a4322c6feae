"""ResNet-34: 21,797,672 parameters; reads [pictures, 3, 224, 224]."""

from torch import nn


class Residual1(nn.Module):
    """conv2_1_a to relu2_1, and 2 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(64, 64, 3, padding=1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
            nn.Conv2d(64, 64, 3, padding=1, bias=False),
            nn.BatchNorm2d(64),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Residual2(nn.Module):
    """conv3_1_a to relu3_1"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(64, 128, 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
            nn.Conv2d(128, 128, 3, padding=1, bias=False),
            nn.BatchNorm2d(128),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(64, 128, 1, stride=2, bias=False),
            nn.BatchNorm2d(128),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return self.after(a + b)


class Residual3(nn.Module):
    """conv3_2_a to relu3_2, and 2 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(128, 128, 3, padding=1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
            nn.Conv2d(128, 128, 3, padding=1, bias=False),
            nn.BatchNorm2d(128),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Residual4(nn.Module):
    """conv4_1_a to relu4_1"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(128, 256, 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding=1, bias=False),
            nn.BatchNorm2d(256),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(128, 256, 1, stride=2, bias=False),
            nn.BatchNorm2d(256),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return self.after(a + b)


class Residual5(nn.Module):
    """conv4_2_a to relu4_2, and 4 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(256, 256, 3, padding=1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding=1, bias=False),
            nn.BatchNorm2d(256),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Residual6(nn.Module):
    """conv5_1_a to relu5_1"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(256, 512, 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(512),
            nn.ReLU(),
            nn.Conv2d(512, 512, 3, padding=1, bias=False),
            nn.BatchNorm2d(512),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(256, 512, 1, stride=2, bias=False),
            nn.BatchNorm2d(512),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return self.after(a + b)


class Residual7(nn.Module):
    """conv5_2_a to relu5_2, and 1 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(512, 512, 3, padding=1, bias=False),
            nn.BatchNorm2d(512),
            nn.ReLU(),
            nn.Conv2d(512, 512, 3, padding=1, bias=False),
            nn.BatchNorm2d(512),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False),  # conv1
            nn.BatchNorm2d(64),  # bn1
            nn.ReLU(),  # relu1
            nn.MaxPool2d(3, stride=2, padding=1),  # pool1
            # conv2_x
            *(Residual1() for _ in range(3)),  # conv2_1_a … relu2_3
            # conv3_x
            Residual2(),  # conv3_1_a … relu3_1
            *(Residual3() for _ in range(3)),  # conv3_2_a … relu3_4
            # conv4_x
            Residual4(),  # conv4_1_a … relu4_1
            *(Residual5() for _ in range(5)),  # conv4_2_a … relu4_6
            # conv5_x
            Residual6(),  # conv5_1_a … relu5_1
            *(Residual7() for _ in range(2)),  # conv5_2_a … relu5_3
            # classifier
            nn.AdaptiveAvgPool2d(1),  # avgpool
            nn.Flatten(),
            nn.Linear(512, 1000),  # fc
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
