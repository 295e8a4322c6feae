"""Plain-20: 269,034 parameters; reads [pictures, 3, 64, 64]."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.ZeroPad2d((0, 1, 0, 1)),  # stem
            nn.Conv2d(3, 16, 3, stride=2),
            nn.ReLU(),  # relu_stem
            nn.Conv2d(16, 16, 3, padding=1),  # conv1_1
            nn.ReLU(),  # relu1_1
            nn.Conv2d(16, 16, 3, padding=1),  # conv1_2
            nn.ReLU(),  # relu1_2
            nn.Conv2d(16, 16, 3, padding=1),  # conv2_1
            nn.ReLU(),  # relu2_1
            nn.Conv2d(16, 16, 3, padding=1),  # conv2_2
            nn.ReLU(),  # relu2_2
            nn.Conv2d(16, 16, 3, padding=1),  # conv3_1
            nn.ReLU(),  # relu3_1
            nn.Conv2d(16, 16, 3, padding=1),  # conv3_2
            nn.ReLU(),  # relu3_2
            nn.ZeroPad2d((0, 1, 0, 1)),  # conv4_1
            nn.Conv2d(16, 32, 3, stride=2),
            nn.ReLU(),  # relu4_1
            nn.Conv2d(32, 32, 3, padding=1),  # conv4_2
            nn.ReLU(),  # relu4_2
            nn.Conv2d(32, 32, 3, padding=1),  # conv5_1
            nn.ReLU(),  # relu5_1
            nn.Conv2d(32, 32, 3, padding=1),  # conv5_2
            nn.ReLU(),  # relu5_2
            nn.Conv2d(32, 32, 3, padding=1),  # conv6_1
            nn.ReLU(),  # relu6_1
            nn.Conv2d(32, 32, 3, padding=1),  # conv6_2
            nn.ReLU(),  # relu6_2
            nn.ZeroPad2d((0, 1, 0, 1)),  # conv7_1
            nn.Conv2d(32, 64, 3, stride=2),
            nn.ReLU(),  # relu7_1
            nn.Conv2d(64, 64, 3, padding=1),  # conv7_2
            nn.ReLU(),  # relu7_2
            nn.Conv2d(64, 64, 3, padding=1),  # conv8_1
            nn.ReLU(),  # relu8_1
            nn.Conv2d(64, 64, 3, padding=1),  # conv8_2
            nn.ReLU(),  # relu8_2
            nn.Conv2d(64, 64, 3, padding=1),  # conv9_1
            nn.ReLU(),  # relu9_1
            nn.Conv2d(64, 64, 3, padding=1),  # conv9_2
            nn.ReLU(),  # relu9_2
            nn.AdaptiveAvgPool2d(1),  # pool
            nn.Flatten(),
            nn.Linear(64, 10),  # logits
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
