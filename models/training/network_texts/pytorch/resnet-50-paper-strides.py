"""ResNet-50: 25,557,032 parameters; reads [pictures, 3, 224, 224]."""

from torch import nn


class Residual1(nn.Module):
    """conv2_1_a to relu2_1"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(64, 64, 1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
            nn.Conv2d(64, 64, 3, padding=1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
            nn.Conv2d(64, 256, 1, bias=False),
            nn.BatchNorm2d(256),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(64, 256, 1, bias=False),
            nn.BatchNorm2d(256),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return self.after(a + b)


class Residual2(nn.Module):
    """conv2_2_a to relu2_2, and 1 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(256, 64, 1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
            nn.Conv2d(64, 64, 3, padding=1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
            nn.Conv2d(64, 256, 1, bias=False),
            nn.BatchNorm2d(256),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Residual3(nn.Module):
    """conv3_1_a to relu3_1"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(256, 128, 1, stride=2, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
            nn.Conv2d(128, 128, 3, padding=1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
            nn.Conv2d(128, 512, 1, bias=False),
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


class Residual4(nn.Module):
    """conv3_2_a to relu3_2, and 2 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(512, 128, 1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
            nn.Conv2d(128, 128, 3, padding=1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
            nn.Conv2d(128, 512, 1, bias=False),
            nn.BatchNorm2d(512),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Residual5(nn.Module):
    """conv4_1_a to relu4_1"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(512, 256, 1, stride=2, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding=1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
            nn.Conv2d(256, 1024, 1, bias=False),
            nn.BatchNorm2d(1024),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(512, 1024, 1, stride=2, bias=False),
            nn.BatchNorm2d(1024),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return self.after(a + b)


class Residual6(nn.Module):
    """conv4_2_a to relu4_2, and 4 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(1024, 256, 1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding=1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
            nn.Conv2d(256, 1024, 1, bias=False),
            nn.BatchNorm2d(1024),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch(x)
        return self.after(a + x)


class Residual7(nn.Module):
    """conv5_1_a to relu5_1"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(1024, 512, 1, stride=2, bias=False),
            nn.BatchNorm2d(512),
            nn.ReLU(),
            nn.Conv2d(512, 512, 3, padding=1, bias=False),
            nn.BatchNorm2d(512),
            nn.ReLU(),
            nn.Conv2d(512, 2048, 1, bias=False),
            nn.BatchNorm2d(2048),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(1024, 2048, 1, stride=2, bias=False),
            nn.BatchNorm2d(2048),
        )
        self.after = nn.ReLU()

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return self.after(a + b)


class Residual8(nn.Module):
    """conv5_2_a to relu5_2, and 1 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(2048, 512, 1, bias=False),
            nn.BatchNorm2d(512),
            nn.ReLU(),
            nn.Conv2d(512, 512, 3, padding=1, bias=False),
            nn.BatchNorm2d(512),
            nn.ReLU(),
            nn.Conv2d(512, 2048, 1, bias=False),
            nn.BatchNorm2d(2048),
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
            Residual1(),  # conv2_1_a … relu2_1
            *(Residual2() for _ in range(2)),  # conv2_2_a … relu2_3
            # conv3_x
            Residual3(),  # conv3_1_a … relu3_1
            *(Residual4() for _ in range(3)),  # conv3_2_a … relu3_4
            # conv4_x
            Residual5(),  # conv4_1_a … relu4_1
            *(Residual6() for _ in range(5)),  # conv4_2_a … relu4_6
            # conv5_x
            Residual7(),  # conv5_1_a … relu5_1
            *(Residual8() for _ in range(2)),  # conv5_2_a … relu5_3
            # classifier
            nn.AdaptiveAvgPool2d(1),  # avgpool
            nn.Flatten(),
            nn.Linear(2048, 1000),  # fc
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
