"""VGG-11, edited-windows: 34,258,038 parameters; reads [pictures, 3, 19, 16]."""

import torch
import torch.nn.functional as F
from torch import nn


class AveragePool(nn.Module):
    """The mean of the cells of each window that lie inside the input; padding: left, right, top, bottom."""

    def __init__(self, kernel, stride, padding):
        super().__init__()
        self.padding = (padding,) * 4 if isinstance(padding, int) else padding
        self.pool = nn.AvgPool2d(kernel, stride)

    def forward(self, x):
        inside = torch.ones_like(x[:1, :1])
        return self.pool(F.pad(x, self.padding)) / self.pool(F.pad(inside, self.padding))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            # conv1_x
            nn.Conv2d(3, 64, 3, padding=1),  # conv1_1
            nn.ReLU(),  # relu1_1
            nn.ZeroPad2d((0, 1, 1, 2)),  # even
            nn.Conv2d(64, 10, (4, 2)),
            nn.ZeroPad2d((1, 3, 0, 2)),  # uneven
            nn.Conv2d(10, 12, 3, groups=2, bias=False),
            nn.Conv2d(12, 8, 3, stride=2, padding=2, dilation=2),  # dilated
            nn.ZeroPad2d((2, 2, 0, 1)),  # depthwise
            nn.Conv2d(8, 24, (3, 5), stride=2, groups=8),
            nn.ZeroPad2d((2, 0, 1, 0)),  # border
            nn.Upsample(scale_factor=(2, 3), mode="bilinear", align_corners=False),  # larger
            nn.ConstantPad2d((2, 0, 0, 1), float("-inf")),  # pool1
            nn.MaxPool2d(3, stride=2),
            AveragePool(3, 2, (0, 2, 1, 0)),  # mean
            nn.AvgPool2d(3, stride=2, padding=1, ceil_mode=True, count_include_pad=False),  # centred
            # conv2_x
            nn.Conv2d(24, 128, 3, padding=1),  # conv2_1
            nn.ReLU(),  # relu2_1
            nn.MaxPool2d(2),  # pool2
            # conv3_x
            nn.Conv2d(128, 256, 3, padding=1),  # conv3_1
            nn.ReLU(),  # relu3_1
            nn.Conv2d(256, 256, 3, padding=1),  # conv3_2
            nn.ReLU(),  # relu3_2
            # conv4_x
            nn.Conv2d(256, 512, 3, padding=1),  # conv4_1
            nn.ReLU(),  # relu4_1
            nn.Conv2d(512, 512, 3, padding=1),  # conv4_2
            nn.ReLU(),  # relu4_2
            # conv5_x
            nn.Conv2d(512, 512, 3, padding=1),  # conv5_1
            nn.ReLU(),  # relu5_1
            nn.Conv2d(512, 512, 3, padding=1),  # conv5_2
            nn.ReLU(),  # relu5_2
            # classifier
            nn.Flatten(),  # flatten
            nn.Linear(1024, 4096),  # fc6
            nn.ReLU(),  # relu6
            nn.Dropout(0.5),  # dropout6
            nn.Linear(4096, 4096),  # fc7
            nn.ReLU(),  # relu7
            nn.Dropout(0.5),  # dropout7
            nn.Linear(4096, 1000),  # fc8
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
