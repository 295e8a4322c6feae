"""LeNet-5 (1998): 61,696 parameters; reads [pictures, 1, 32, 32]."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(1, 6, 5),  # C1
            nn.Tanh(),  # tanh_C1
            nn.AvgPool2d(2),  # S2
            nn.Tanh(),  # tanh_S2
            nn.Conv2d(6, 16, 5),  # C3
            nn.Tanh(),  # tanh_C3
            nn.AvgPool2d(2),  # S4
            nn.Tanh(),  # tanh_S4
            nn.Conv2d(16, 120, 5),  # C5
            nn.Tanh(),  # tanh_C5
            # classifier
            nn.Flatten(),  # F6
            nn.Linear(120, 84),
            nn.Tanh(),  # tanh_F6
            nn.Linear(84, 10, bias=False),  # RBF
        )

    def forward(self, x):
        return self.layers(x)
