"""GoogLeNet (torchvision): 13,004,888 parameters; reads [pictures, 3, 224, 224]."""

import torch
from torch import nn


class Branches1(nn.Module):
    """inc3a_1x1 to inc3a_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(192, 64, 1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(192, 96, 1, bias=False),
            nn.BatchNorm2d(96),
            nn.ReLU(),
            nn.Conv2d(96, 128, 3, padding=1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(192, 16, 1, bias=False),
            nn.BatchNorm2d(16),
            nn.ReLU(),
            nn.Conv2d(16, 32, 3, padding=1, bias=False),
            nn.BatchNorm2d(32),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(192, 32, 1, bias=False),
            nn.BatchNorm2d(32),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches2(nn.Module):
    """inc3b_1x1 to inc3b_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(256, 128, 1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(256, 128, 1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
            nn.Conv2d(128, 192, 3, padding=1, bias=False),
            nn.BatchNorm2d(192),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(256, 32, 1, bias=False),
            nn.BatchNorm2d(32),
            nn.ReLU(),
            nn.Conv2d(32, 96, 3, padding=1, bias=False),
            nn.BatchNorm2d(96),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(256, 64, 1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches3(nn.Module):
    """inc4a_1x1 to inc4a_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(480, 192, 1, bias=False),
            nn.BatchNorm2d(192),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(480, 96, 1, bias=False),
            nn.BatchNorm2d(96),
            nn.ReLU(),
            nn.Conv2d(96, 208, 3, padding=1, bias=False),
            nn.BatchNorm2d(208),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(480, 16, 1, bias=False),
            nn.BatchNorm2d(16),
            nn.ReLU(),
            nn.Conv2d(16, 48, 3, padding=1, bias=False),
            nn.BatchNorm2d(48),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(480, 64, 1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches4(nn.Module):
    """inc4b_1x1 to inc4b_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(512, 160, 1, bias=False),
            nn.BatchNorm2d(160),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(512, 112, 1, bias=False),
            nn.BatchNorm2d(112),
            nn.ReLU(),
            nn.Conv2d(112, 224, 3, padding=1, bias=False),
            nn.BatchNorm2d(224),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(512, 24, 1, bias=False),
            nn.BatchNorm2d(24),
            nn.ReLU(),
            nn.Conv2d(24, 64, 3, padding=1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(512, 64, 1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches5(nn.Module):
    """inc4c_1x1 to inc4c_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(512, 128, 1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(512, 128, 1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
            nn.Conv2d(128, 256, 3, padding=1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(512, 24, 1, bias=False),
            nn.BatchNorm2d(24),
            nn.ReLU(),
            nn.Conv2d(24, 64, 3, padding=1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(512, 64, 1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches6(nn.Module):
    """inc4d_1x1 to inc4d_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(512, 112, 1, bias=False),
            nn.BatchNorm2d(112),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(512, 144, 1, bias=False),
            nn.BatchNorm2d(144),
            nn.ReLU(),
            nn.Conv2d(144, 288, 3, padding=1, bias=False),
            nn.BatchNorm2d(288),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(512, 32, 1, bias=False),
            nn.BatchNorm2d(32),
            nn.ReLU(),
            nn.Conv2d(32, 64, 3, padding=1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(512, 64, 1, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches7(nn.Module):
    """inc4e_1x1 to inc4e_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(528, 256, 1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(528, 160, 1, bias=False),
            nn.BatchNorm2d(160),
            nn.ReLU(),
            nn.Conv2d(160, 320, 3, padding=1, bias=False),
            nn.BatchNorm2d(320),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(528, 32, 1, bias=False),
            nn.BatchNorm2d(32),
            nn.ReLU(),
            nn.Conv2d(32, 128, 3, padding=1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(528, 128, 1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches8(nn.Module):
    """inc5a_1x1 to inc5a_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(832, 256, 1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(832, 160, 1, bias=False),
            nn.BatchNorm2d(160),
            nn.ReLU(),
            nn.Conv2d(160, 320, 3, padding=1, bias=False),
            nn.BatchNorm2d(320),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(832, 32, 1, bias=False),
            nn.BatchNorm2d(32),
            nn.ReLU(),
            nn.Conv2d(32, 128, 3, padding=1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(832, 128, 1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.branch3(x)
        d = self.branch4(x)
        return torch.cat([a, b, c, d], dim=1)


class Branches9(nn.Module):
    """inc5b_1x1 to inc5b_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.Conv2d(832, 384, 1, bias=False),
            nn.BatchNorm2d(384),
            nn.ReLU(),
        )
        self.branch2 = nn.Sequential(
            nn.Conv2d(832, 192, 1, bias=False),
            nn.BatchNorm2d(192),
            nn.ReLU(),
            nn.Conv2d(192, 384, 3, padding=1, bias=False),
            nn.BatchNorm2d(384),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(832, 48, 1, bias=False),
            nn.BatchNorm2d(48),
            nn.ReLU(),
            nn.Conv2d(48, 128, 3, padding=1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(832, 128, 1, bias=False),
            nn.BatchNorm2d(128),
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
        self.part1 = nn.Sequential(
            nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False),  # conv1
            nn.BatchNorm2d(64),  # conv1_bn
            nn.ReLU(),  # conv1_relu
            nn.MaxPool2d(3, stride=2, ceil_mode=True),  # pool1
            nn.Conv2d(64, 64, 1, bias=False),  # conv2_reduce
            nn.BatchNorm2d(64),  # conv2_reduce_bn
            nn.ReLU(),  # conv2_reduce_relu
            nn.Conv2d(64, 192, 3, padding=1, bias=False),  # conv2
            nn.BatchNorm2d(192),  # conv2_bn
            nn.ReLU(),  # conv2_relu
            nn.MaxPool2d(3, stride=2, ceil_mode=True),  # pool2
            # inception_3
            Branches1(),  # inc3a_1x1 … inc3a_concat
            Branches2(),  # inc3b_1x1 … inc3b_concat
            nn.MaxPool2d(3, stride=2, ceil_mode=True),  # pool3
            # inception_4
            Branches3(),  # inc4a_1x1 … inc4a_concat
        )
        self.part2 = nn.Sequential(
            # inception_4
            nn.AvgPool2d(4, stride=3),  # aux1_pool
            nn.Conv2d(512, 128, 1, bias=False),  # aux1_conv
            nn.BatchNorm2d(128),  # aux1_conv_bn
            nn.ReLU(),  # aux1_conv_relu
            nn.Flatten(),  # aux1_flatten
            nn.Linear(2048, 1024),  # aux1_fc1
            nn.ReLU(),  # aux1_fc1_relu
            nn.Dropout(0.7),  # aux1_dropout
            nn.Linear(1024, 1000),  # aux1_fc2
            nn.Softmax(dim=1),  # aux1_softmax
        )
        self.part3 = nn.Sequential(
            # inception_4
            Branches4(),  # inc4b_1x1 … inc4b_concat
            Branches5(),  # inc4c_1x1 … inc4c_concat
            Branches6(),  # inc4d_1x1 … inc4d_concat
        )
        self.part4 = nn.Sequential(
            # inception_4
            nn.AvgPool2d(4, stride=3),  # aux2_pool
            nn.Conv2d(528, 128, 1, bias=False),  # aux2_conv
            nn.BatchNorm2d(128),  # aux2_conv_bn
            nn.ReLU(),  # aux2_conv_relu
            nn.Flatten(),  # aux2_flatten
            nn.Linear(2048, 1024),  # aux2_fc1
            nn.ReLU(),  # aux2_fc1_relu
            nn.Dropout(0.7),  # aux2_dropout
            nn.Linear(1024, 1000),  # aux2_fc2
            nn.Softmax(dim=1),  # aux2_softmax
        )
        self.part5 = nn.Sequential(
            # inception_4
            Branches7(),  # inc4e_1x1 … inc4e_concat
            nn.MaxPool2d(2, ceil_mode=True),  # pool4
            # inception_5
            Branches8(),  # inc5a_1x1 … inc5a_concat
            Branches9(),  # inc5b_1x1 … inc5b_concat
            # classifier
            nn.AdaptiveAvgPool2d(1),  # avgpool
            nn.Flatten(),
            nn.Dropout(0.2),  # dropout
            nn.Linear(1024, 1000),  # fc
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        a = self.part1(x)
        b = self.part2(a)
        c = self.part3(a)
        d = self.part4(c)
        e = self.part5(c)
        return e, b, d
