"""AlexNet (2012, two groups): 60,965,224 parameters; reads [pictures, 3, 227, 227]."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 96, 11, stride=4),  # conv1
            nn.ReLU(),  # relu1
            nn.LocalResponseNorm(5, alpha=5e-4, beta=0.75, k=2),  # norm1
            nn.MaxPool2d(3, stride=2),  # pool1
            nn.Conv2d(96, 256, 5, padding=2, groups=2),  # conv2
            nn.ReLU(),  # relu2
            nn.LocalResponseNorm(5, alpha=5e-4, beta=0.75, k=2),  # norm2
            nn.MaxPool2d(3, stride=2),  # pool2
            nn.Conv2d(256, 384, 3, padding=1),  # conv3
            nn.ReLU(),  # relu3
            nn.Conv2d(384, 384, 3, padding=1, groups=2),  # conv4
            nn.ReLU(),  # relu4
            nn.Conv2d(384, 256, 3, padding=1, groups=2),  # conv5
            nn.ReLU(),  # relu5
            nn.MaxPool2d(3, stride=2),  # pool5
            # classifier
            nn.Flatten(),  # flatten
            nn.Linear(9216, 4096),  # fc6
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
