"""Plain-34: 21,623,848 parameters; reads [pictures, 3, 224, 224]."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False),  # conv1
            nn.BatchNorm2d(64),  # bn1
            nn.ReLU(),  # relu1
            nn.MaxPool2d(3, stride=2, padding=1),  # pool1
            # conv2_x
            nn.Conv2d(64, 64, 3, padding=1, bias=False),  # conv2_1_a
            nn.BatchNorm2d(64),  # bn2_1_a
            nn.ReLU(),  # relu2_1_a
            nn.Conv2d(64, 64, 3, padding=1, bias=False),  # conv2_1_b
            nn.BatchNorm2d(64),  # bn2_1_b
            nn.ReLU(),  # relu2_1_b
            nn.Conv2d(64, 64, 3, padding=1, bias=False),  # conv2_2_a
            nn.BatchNorm2d(64),  # bn2_2_a
            nn.ReLU(),  # relu2_2_a
            nn.Conv2d(64, 64, 3, padding=1, bias=False),  # conv2_2_b
            nn.BatchNorm2d(64),  # bn2_2_b
            nn.ReLU(),  # relu2_2_b
            nn.Conv2d(64, 64, 3, padding=1, bias=False),  # conv2_3_a
            nn.BatchNorm2d(64),  # bn2_3_a
            nn.ReLU(),  # relu2_3_a
            nn.Conv2d(64, 64, 3, padding=1, bias=False),  # conv2_3_b
            nn.BatchNorm2d(64),  # bn2_3_b
            nn.ReLU(),  # relu2_3_b
            # conv3_x
            nn.Conv2d(64, 128, 3, stride=2, padding=1, bias=False),  # conv3_1_a
            nn.BatchNorm2d(128),  # bn3_1_a
            nn.ReLU(),  # relu3_1_a
            nn.Conv2d(128, 128, 3, padding=1, bias=False),  # conv3_1_b
            nn.BatchNorm2d(128),  # bn3_1_b
            nn.ReLU(),  # relu3_1_b
            nn.Conv2d(128, 128, 3, padding=1, bias=False),  # conv3_2_a
            nn.BatchNorm2d(128),  # bn3_2_a
            nn.ReLU(),  # relu3_2_a
            nn.Conv2d(128, 128, 3, padding=1, bias=False),  # conv3_2_b
            nn.BatchNorm2d(128),  # bn3_2_b
            nn.ReLU(),  # relu3_2_b
            nn.Conv2d(128, 128, 3, padding=1, bias=False),  # conv3_3_a
            nn.BatchNorm2d(128),  # bn3_3_a
            nn.ReLU(),  # relu3_3_a
            nn.Conv2d(128, 128, 3, padding=1, bias=False),  # conv3_3_b
            nn.BatchNorm2d(128),  # bn3_3_b
            nn.ReLU(),  # relu3_3_b
            nn.Conv2d(128, 128, 3, padding=1, bias=False),  # conv3_4_a
            nn.BatchNorm2d(128),  # bn3_4_a
            nn.ReLU(),  # relu3_4_a
            nn.Conv2d(128, 128, 3, padding=1, bias=False),  # conv3_4_b
            nn.BatchNorm2d(128),  # bn3_4_b
            nn.ReLU(),  # relu3_4_b
            # conv4_x
            nn.Conv2d(128, 256, 3, stride=2, padding=1, bias=False),  # conv4_1_a
            nn.BatchNorm2d(256),  # bn4_1_a
            nn.ReLU(),  # relu4_1_a
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_1_b
            nn.BatchNorm2d(256),  # bn4_1_b
            nn.ReLU(),  # relu4_1_b
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_2_a
            nn.BatchNorm2d(256),  # bn4_2_a
            nn.ReLU(),  # relu4_2_a
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_2_b
            nn.BatchNorm2d(256),  # bn4_2_b
            nn.ReLU(),  # relu4_2_b
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_3_a
            nn.BatchNorm2d(256),  # bn4_3_a
            nn.ReLU(),  # relu4_3_a
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_3_b
            nn.BatchNorm2d(256),  # bn4_3_b
            nn.ReLU(),  # relu4_3_b
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_4_a
            nn.BatchNorm2d(256),  # bn4_4_a
            nn.ReLU(),  # relu4_4_a
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_4_b
            nn.BatchNorm2d(256),  # bn4_4_b
            nn.ReLU(),  # relu4_4_b
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_5_a
            nn.BatchNorm2d(256),  # bn4_5_a
            nn.ReLU(),  # relu4_5_a
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_5_b
            nn.BatchNorm2d(256),  # bn4_5_b
            nn.ReLU(),  # relu4_5_b
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_6_a
            nn.BatchNorm2d(256),  # bn4_6_a
            nn.ReLU(),  # relu4_6_a
            nn.Conv2d(256, 256, 3, padding=1, bias=False),  # conv4_6_b
            nn.BatchNorm2d(256),  # bn4_6_b
            nn.ReLU(),  # relu4_6_b
            # conv5_x
            nn.Conv2d(256, 512, 3, stride=2, padding=1, bias=False),  # conv5_1_a
            nn.BatchNorm2d(512),  # bn5_1_a
            nn.ReLU(),  # relu5_1_a
            nn.Conv2d(512, 512, 3, padding=1, bias=False),  # conv5_1_b
            nn.BatchNorm2d(512),  # bn5_1_b
            nn.ReLU(),  # relu5_1_b
            nn.Conv2d(512, 512, 3, padding=1, bias=False),  # conv5_2_a
            nn.BatchNorm2d(512),  # bn5_2_a
            nn.ReLU(),  # relu5_2_a
            nn.Conv2d(512, 512, 3, padding=1, bias=False),  # conv5_2_b
            nn.BatchNorm2d(512),  # bn5_2_b
            nn.ReLU(),  # relu5_2_b
            nn.Conv2d(512, 512, 3, padding=1, bias=False),  # conv5_3_a
            nn.BatchNorm2d(512),  # bn5_3_a
            nn.ReLU(),  # relu5_3_a
            nn.Conv2d(512, 512, 3, padding=1, bias=False),  # conv5_3_b
            nn.BatchNorm2d(512),  # bn5_3_b
            nn.ReLU(),  # relu5_3_b
            # classifier
            nn.AdaptiveAvgPool2d(1),  # avgpool
            nn.Flatten(),
            nn.Linear(512, 1000),  # fc
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
