"""NASNet-A (4 @ 1056): 5,289,978 parameters; reads [pictures, 3, 224, 224]."""

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


class Branches1(nn.Module):
    """stem1_here_relu to stem1_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(32, 11, 1, bias=False),
            nn.BatchNorm2d(11),
        )
        self.after1 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(11, 11, 5, stride=2, padding=2, groups=11, bias=False),
            nn.Conv2d(11, 11, 1, bias=False),
            nn.BatchNorm2d(11),
            nn.ReLU(),
            nn.Conv2d(11, 11, 5, padding=2, groups=11, bias=False),
            nn.Conv2d(11, 11, 1, bias=False),
            nn.BatchNorm2d(11),
        )
        self.branch2 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(32, 32, 7, stride=2, padding=3, groups=32, bias=False),
            nn.Conv2d(32, 11, 1, bias=False),
            nn.BatchNorm2d(11),
            nn.ReLU(),
            nn.Conv2d(11, 11, 7, padding=3, groups=11, bias=False),
            nn.Conv2d(11, 11, 1, bias=False),
            nn.BatchNorm2d(11),
        )
        self.after2 = nn.MaxPool2d(3, stride=2, padding=1)
        self.branch3 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(32, 32, 7, stride=2, padding=3, groups=32, bias=False),
            nn.Conv2d(32, 11, 1, bias=False),
            nn.BatchNorm2d(11),
            nn.ReLU(),
            nn.Conv2d(11, 11, 7, padding=3, groups=11, bias=False),
            nn.Conv2d(11, 11, 1, bias=False),
            nn.BatchNorm2d(11),
        )
        self.after3 = nn.AvgPool2d(3, stride=2, padding=1, count_include_pad=False)
        self.branch4 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(32, 32, 5, stride=2, padding=2, groups=32, bias=False),
            nn.Conv2d(32, 11, 1, bias=False),
            nn.BatchNorm2d(11),
            nn.ReLU(),
            nn.Conv2d(11, 11, 5, padding=2, groups=11, bias=False),
            nn.Conv2d(11, 11, 1, bias=False),
            nn.BatchNorm2d(11),
        )
        self.after4 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after5 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(11, 11, 3, padding=1, groups=11, bias=False),
            nn.Conv2d(11, 11, 1, bias=False),
            nn.BatchNorm2d(11),
            nn.ReLU(),
            nn.Conv2d(11, 11, 3, padding=1, groups=11, bias=False),
            nn.Conv2d(11, 11, 1, bias=False),
            nn.BatchNorm2d(11),
        )
        self.after6 = nn.MaxPool2d(3, stride=2, padding=1)

    def forward(self, x):
        a = self.branch1(x)
        b = self.after1(a)
        c = self.branch2(x)
        d = b + c
        e = self.after2(a)
        f = self.branch3(x)
        g = e + f
        h = self.after3(a)
        i = self.branch4(x)
        j = h + i
        k = self.after4(d)
        l = g + k
        m = self.after5(d)
        n = self.after6(a)
        o = m + n
        return torch.cat([g, j, l, o], dim=1)


class Branches2(nn.Module):
    """stem2_before_pick1 to stem2_before_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.AvgPool2d(1, stride=2),
            nn.Conv2d(32, 11, 1, bias=False),
        )
        self.branch2 = nn.Sequential(
            nn.AvgPool2d(1, stride=2),
            nn.Conv2d(32, 11, 1, bias=False),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return torch.cat([a, b], dim=1)


class Branches3(nn.Module):
    """cell1_1_before_pick1 to cell1_1_before_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.AvgPool2d(1, stride=2),
            nn.Conv2d(44, 22, 1, bias=False),
        )
        self.branch2 = nn.Sequential(
            nn.AvgPool2d(1, stride=2),
            nn.Conv2d(44, 22, 1, bias=False),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return torch.cat([a, b], dim=1)


class Residual1(nn.Module):
    """cell1_1_2a1_relu to cell1_1_2_add, and 3 more like it"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.branch2 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return a + b


class Residual2(nn.Module):
    """cell1_1_4a_pool to cell1_1_4_add, and 11 more like it"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.branch2 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return a + b


class Residual3(nn.Module):
    """cell1_1_5a1_relu to cell1_1_5_add, and 3 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )

    def forward(self, x):
        a = self.branch(x)
        return a + x


class Branches4(nn.Module):
    """cell2_1_before_pick1 to cell2_1_before_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.AvgPool2d(1, stride=2),
            nn.Conv2d(264, 44, 1, bias=False),
        )
        self.branch2 = nn.Sequential(
            nn.AvgPool2d(1, stride=2),
            nn.Conv2d(264, 44, 1, bias=False),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return torch.cat([a, b], dim=1)


class Residual4(nn.Module):
    """cell2_1_2a1_relu to cell2_1_2_add, and 3 more like it"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.branch2 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return a + b


class Residual5(nn.Module):
    """cell2_1_5a1_relu to cell2_1_5_add, and 3 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )

    def forward(self, x):
        a = self.branch(x)
        return a + x


class Branches5(nn.Module):
    """cell3_1_before_pick1 to cell3_1_before_concat"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.AvgPool2d(1, stride=2),
            nn.Conv2d(528, 88, 1, bias=False),
        )
        self.branch2 = nn.Sequential(
            nn.AvgPool2d(1, stride=2),
            nn.Conv2d(528, 88, 1, bias=False),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return torch.cat([a, b], dim=1)


class Residual6(nn.Module):
    """cell3_1_2a1_relu to cell3_1_2_add, and 3 more like it"""

    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.branch2 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        return a + b


class Residual7(nn.Module):
    """cell3_1_5a1_relu to cell3_1_5_add, and 3 more like it"""

    def __init__(self):
        super().__init__()
        self.branch = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )

    def forward(self, x):
        a = self.branch(x)
        return a + x


class Branches6(nn.Module):
    """stem1_here_relu to relu"""

    def __init__(self):
        super().__init__()
        self.branch1 = Branches1()
        self.branch2 = nn.Sequential(
            nn.ReLU(),
            Branches2(),
            nn.BatchNorm2d(22),
        )
        self.after1 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 22, 1, bias=False),
            nn.BatchNorm2d(22),
        )
        self.after2 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((1, 2, 1, 2)),
            nn.Conv2d(22, 22, 5, stride=2, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
            nn.ReLU(),
            nn.Conv2d(22, 22, 5, padding=2, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
        )
        self.after3 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((2, 3, 2, 3)),
            nn.Conv2d(22, 22, 7, stride=2, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
            nn.ReLU(),
            nn.Conv2d(22, 22, 7, padding=3, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
        )
        self.after4 = nn.Sequential(
            nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),
            nn.MaxPool2d(3, stride=2),
        )
        self.after5 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((2, 3, 2, 3)),
            nn.Conv2d(22, 22, 7, stride=2, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
            nn.ReLU(),
            nn.Conv2d(22, 22, 7, padding=3, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
        )
        self.after6 = AveragePool(3, 2, (0, 1, 0, 1))
        self.after7 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((1, 2, 1, 2)),
            nn.Conv2d(22, 22, 5, stride=2, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
            nn.ReLU(),
            nn.Conv2d(22, 22, 5, padding=2, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
        )
        self.after8 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after9 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(22, 22, 3, padding=1, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
            nn.ReLU(),
            nn.Conv2d(22, 22, 3, padding=1, groups=22, bias=False),
            nn.Conv2d(22, 22, 1, bias=False),
            nn.BatchNorm2d(22),
        )
        self.after10 = nn.Sequential(
            nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),
            nn.MaxPool2d(3, stride=2),
        )
        self.after11 = nn.Sequential(
            nn.ReLU(),
            Branches3(),
            nn.BatchNorm2d(44),
        )
        self.after12 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after13 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after14 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after15 = Residual1()
        self.after16 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after17 = Residual2()
        self.after18 = Residual3()
        self.after19 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after20 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(264, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after21 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after22 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after23 = Residual1()
        self.after24 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after25 = Residual2()
        self.after26 = Residual3()
        self.after27 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(264, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after28 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(264, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after29 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after30 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after31 = Residual1()
        self.after32 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after33 = Residual2()
        self.after34 = Residual3()
        self.after35 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(264, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after36 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(264, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after37 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 5, padding=2, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after38 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
            nn.ReLU(),
            nn.Conv2d(44, 44, 3, padding=1, groups=44, bias=False),
            nn.Conv2d(44, 44, 1, bias=False),
            nn.BatchNorm2d(44),
        )
        self.after39 = Residual1()
        self.after40 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after41 = Residual2()
        self.after42 = Residual3()
        self.after43 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(264, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after44 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(264, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after45 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((1, 2, 1, 2)),
            nn.Conv2d(88, 88, 5, stride=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after46 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((2, 3, 2, 3)),
            nn.Conv2d(88, 88, 7, stride=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 7, padding=3, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after47 = nn.Sequential(
            nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),
            nn.MaxPool2d(3, stride=2),
        )
        self.after48 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((2, 3, 2, 3)),
            nn.Conv2d(88, 88, 7, stride=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 7, padding=3, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after49 = AveragePool(3, 2, (0, 1, 0, 1))
        self.after50 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((1, 2, 1, 2)),
            nn.Conv2d(88, 88, 5, stride=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after51 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after52 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after53 = nn.Sequential(
            nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),
            nn.MaxPool2d(3, stride=2),
        )
        self.after54 = nn.Sequential(
            nn.ReLU(),
            Branches4(),
            nn.BatchNorm2d(88),
        )
        self.after55 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(352, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after56 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after57 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after58 = Residual4()
        self.after59 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after60 = Residual2()
        self.after61 = Residual5()
        self.after62 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(352, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after63 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(528, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after64 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after65 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after66 = Residual4()
        self.after67 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after68 = Residual2()
        self.after69 = Residual5()
        self.after70 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(528, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after71 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(528, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after72 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after73 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after74 = Residual4()
        self.after75 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after76 = Residual2()
        self.after77 = Residual5()
        self.after78 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(528, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after79 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(528, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after80 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 5, padding=2, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after81 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
            nn.ReLU(),
            nn.Conv2d(88, 88, 3, padding=1, groups=88, bias=False),
            nn.Conv2d(88, 88, 1, bias=False),
            nn.BatchNorm2d(88),
        )
        self.after82 = Residual4()
        self.after83 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after84 = Residual2()
        self.after85 = Residual5()
        self.after86 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(528, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after87 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(528, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after88 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((1, 2, 1, 2)),
            nn.Conv2d(176, 176, 5, stride=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after89 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((2, 3, 2, 3)),
            nn.Conv2d(176, 176, 7, stride=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 7, padding=3, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after90 = nn.Sequential(
            nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),
            nn.MaxPool2d(3, stride=2),
        )
        self.after91 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((2, 3, 2, 3)),
            nn.Conv2d(176, 176, 7, stride=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 7, padding=3, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after92 = AveragePool(3, 2, (0, 1, 0, 1))
        self.after93 = nn.Sequential(
            nn.ReLU(),
            nn.ZeroPad2d((1, 2, 1, 2)),
            nn.Conv2d(176, 176, 5, stride=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after94 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after95 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after96 = nn.Sequential(
            nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),
            nn.MaxPool2d(3, stride=2),
        )
        self.after97 = nn.Sequential(
            nn.ReLU(),
            Branches5(),
            nn.BatchNorm2d(176),
        )
        self.after98 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(704, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after99 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after100 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after101 = Residual6()
        self.after102 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after103 = Residual2()
        self.after104 = Residual7()
        self.after105 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(704, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after106 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(1056, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after107 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after108 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after109 = Residual6()
        self.after110 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after111 = Residual2()
        self.after112 = Residual7()
        self.after113 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(1056, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after114 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(1056, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after115 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after116 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after117 = Residual6()
        self.after118 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after119 = Residual2()
        self.after120 = Residual7()
        self.after121 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(1056, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after122 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(1056, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after123 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 5, padding=2, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after124 = nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
            nn.ReLU(),
            nn.Conv2d(176, 176, 3, padding=1, groups=176, bias=False),
            nn.Conv2d(176, 176, 1, bias=False),
            nn.BatchNorm2d(176),
        )
        self.after125 = Residual6()
        self.after126 = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.after127 = Residual2()
        self.after128 = Residual7()
        self.after129 = nn.ReLU()

    def forward(self, x):
        a = self.branch1(x)
        b = self.branch2(x)
        c = self.after1(a)
        d = self.after2(c)
        e = self.after3(b)
        f = d + e
        g = self.after4(c)
        h = self.after5(b)
        i = g + h
        j = self.after6(c)
        k = self.after7(b)
        l = j + k
        m = self.after8(f)
        n = i + m
        o = self.after9(f)
        p = self.after10(c)
        q = o + p
        r = torch.cat([i, l, n, q], dim=1)
        s = self.after11(a)
        t = self.after12(r)
        u = self.after13(t)
        v = self.after14(s)
        w = u + v
        a1 = self.after15(s)
        b1 = self.after16(t)
        c1 = b1 + s
        d1 = self.after17(s)
        e1 = self.after18(t)
        f1 = torch.cat([s, w, a1, c1, d1, e1], dim=1)
        g1 = self.after19(r)
        h1 = self.after20(f1)
        i1 = self.after21(h1)
        j1 = self.after22(g1)
        k1 = i1 + j1
        l1 = self.after23(g1)
        m1 = self.after24(h1)
        n1 = m1 + g1
        o1 = self.after25(g1)
        p1 = self.after26(h1)
        q1 = torch.cat([g1, k1, l1, n1, o1, p1], dim=1)
        r1 = self.after27(f1)
        s1 = self.after28(q1)
        t1 = self.after29(s1)
        u1 = self.after30(r1)
        v1 = t1 + u1
        w1 = self.after31(r1)
        a2 = self.after32(s1)
        b2 = a2 + r1
        c2 = self.after33(r1)
        d2 = self.after34(s1)
        e2 = torch.cat([r1, v1, w1, b2, c2, d2], dim=1)
        f2 = self.after35(q1)
        g2 = self.after36(e2)
        h2 = self.after37(g2)
        i2 = self.after38(f2)
        j2 = h2 + i2
        k2 = self.after39(f2)
        l2 = self.after40(g2)
        m2 = l2 + f2
        n2 = self.after41(f2)
        o2 = self.after42(g2)
        p2 = torch.cat([f2, j2, k2, m2, n2, o2], dim=1)
        q2 = self.after43(e2)
        r2 = self.after44(p2)
        s2 = self.after45(r2)
        t2 = self.after46(q2)
        u2 = s2 + t2
        v2 = self.after47(r2)
        w2 = self.after48(q2)
        a3 = v2 + w2
        b3 = self.after49(r2)
        c3 = self.after50(q2)
        d3 = b3 + c3
        e3 = self.after51(u2)
        f3 = a3 + e3
        g3 = self.after52(u2)
        h3 = self.after53(r2)
        i3 = g3 + h3
        j3 = torch.cat([a3, d3, f3, i3], dim=1)
        k3 = self.after54(p2)
        l3 = self.after55(j3)
        m3 = self.after56(l3)
        n3 = self.after57(k3)
        o3 = m3 + n3
        p3 = self.after58(k3)
        q3 = self.after59(l3)
        r3 = q3 + k3
        s3 = self.after60(k3)
        t3 = self.after61(l3)
        u3 = torch.cat([k3, o3, p3, r3, s3, t3], dim=1)
        v3 = self.after62(j3)
        w3 = self.after63(u3)
        a4 = self.after64(w3)
        b4 = self.after65(v3)
        c4 = a4 + b4
        d4 = self.after66(v3)
        e4 = self.after67(w3)
        f4 = e4 + v3
        g4 = self.after68(v3)
        h4 = self.after69(w3)
        i4 = torch.cat([v3, c4, d4, f4, g4, h4], dim=1)
        j4 = self.after70(u3)
        k4 = self.after71(i4)
        l4 = self.after72(k4)
        m4 = self.after73(j4)
        n4 = l4 + m4
        o4 = self.after74(j4)
        p4 = self.after75(k4)
        q4 = p4 + j4
        r4 = self.after76(j4)
        s4 = self.after77(k4)
        t4 = torch.cat([j4, n4, o4, q4, r4, s4], dim=1)
        u4 = self.after78(i4)
        v4 = self.after79(t4)
        w4 = self.after80(v4)
        a5 = self.after81(u4)
        b5 = w4 + a5
        c5 = self.after82(u4)
        d5 = self.after83(v4)
        e5 = d5 + u4
        f5 = self.after84(u4)
        g5 = self.after85(v4)
        h5 = torch.cat([u4, b5, c5, e5, f5, g5], dim=1)
        i5 = self.after86(t4)
        j5 = self.after87(h5)
        k5 = self.after88(j5)
        l5 = self.after89(i5)
        m5 = k5 + l5
        n5 = self.after90(j5)
        o5 = self.after91(i5)
        p5 = n5 + o5
        q5 = self.after92(j5)
        r5 = self.after93(i5)
        s5 = q5 + r5
        t5 = self.after94(m5)
        u5 = p5 + t5
        v5 = self.after95(m5)
        w5 = self.after96(j5)
        a6 = v5 + w5
        b6 = torch.cat([p5, s5, u5, a6], dim=1)
        c6 = self.after97(h5)
        d6 = self.after98(b6)
        e6 = self.after99(d6)
        f6 = self.after100(c6)
        g6 = e6 + f6
        h6 = self.after101(c6)
        i6 = self.after102(d6)
        j6 = i6 + c6
        k6 = self.after103(c6)
        l6 = self.after104(d6)
        m6 = torch.cat([c6, g6, h6, j6, k6, l6], dim=1)
        n6 = self.after105(b6)
        o6 = self.after106(m6)
        p6 = self.after107(o6)
        q6 = self.after108(n6)
        r6 = p6 + q6
        s6 = self.after109(n6)
        t6 = self.after110(o6)
        u6 = t6 + n6
        v6 = self.after111(n6)
        w6 = self.after112(o6)
        a7 = torch.cat([n6, r6, s6, u6, v6, w6], dim=1)
        b7 = self.after113(m6)
        c7 = self.after114(a7)
        d7 = self.after115(c7)
        e7 = self.after116(b7)
        f7 = d7 + e7
        g7 = self.after117(b7)
        h7 = self.after118(c7)
        i7 = h7 + b7
        j7 = self.after119(b7)
        k7 = self.after120(c7)
        l7 = torch.cat([b7, f7, g7, i7, j7, k7], dim=1)
        m7 = self.after121(a7)
        n7 = self.after122(l7)
        o7 = self.after123(n7)
        p7 = self.after124(m7)
        q7 = o7 + p7
        r7 = self.after125(m7)
        s7 = self.after126(n7)
        t7 = s7 + m7
        u7 = self.after127(m7)
        v7 = self.after128(n7)
        return self.after129(torch.cat([m7, q7, r7, t7, u7, v7], dim=1))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            # stem
            nn.Conv2d(3, 32, 3, stride=2, bias=False),  # conv0
            nn.BatchNorm2d(32),  # bn0
            Branches6(),  # stem1_here_relu … relu
            # classifier
            nn.AdaptiveAvgPool2d(1),  # avgpool
            nn.Flatten(),
            nn.Dropout(0.5),  # dropout
            nn.Linear(1056, 1000),  # fc
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
