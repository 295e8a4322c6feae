"""LeNet-5 (today): 61,706 parameters; reads [pictures, 1, 28, 28]."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2),  # conv1
            nn.Tanh(),  # tanh1
            nn.AvgPool2d(2),  # pool1
            nn.Conv2d(6, 16, 5),  # conv2
            nn.Tanh(),  # tanh2
            nn.AvgPool2d(2),  # pool2
            # classifier
            nn.Flatten(),  # flatten
            nn.Linear(400, 120),  # fc3
            nn.Tanh(),  # tanh3
            nn.Linear(120, 84),  # fc4
            nn.Tanh(),  # tanh4
            nn.Linear(84, 10),  # fc5
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
