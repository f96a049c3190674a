"""Find 25,000 dots in a photo of 12 megapixels with OpenCV, for comparison with DetectionBench.

The recipe of DotFinder as far as OpenCV has it: linear light, contrast against the skin around,
differences of Gaussians at the same five scales, maxima of three by three pixels, a threshold from
the quietest fifth. It has no fit of single dots, so ours does more.
Needs the Debian package python3-opencv.  Run: /usr/bin/python3 bench/peers/opencv/detect_dots.py
"""

import math
import statistics
import time

import cv2
import numpy

WIDTH, HEIGHT, DOTS = 4000, 3000, 25000


def photo(px_per_mm):
    draw = numpy.random.default_rng(7)
    clear = numpy.ones((HEIGHT, WIDTH), numpy.float32)
    for _ in range(DOTS):
        cx, cy = draw.uniform(0, WIDTH), draw.uniform(0, HEIGHT)
        sigma = 0.22 * math.exp(0.12 * draw.normal()) * px_per_mm / 2.3548
        contrast = min(0.9, 0.35 * math.exp(0.2 * draw.normal()))
        reach = math.ceil(4 * sigma)
        x0, x1 = max(0, int(cx) - reach), min(WIDTH, int(cx) + reach)
        y0, y1 = max(0, int(cy) - reach), min(HEIGHT, int(cy) + reach)
        x = numpy.exp(-((numpy.arange(x0, x1) - cx) ** 2) / (2 * sigma * sigma))
        y = numpy.exp(-((numpy.arange(y0, y1) - cy) ** 2) / (2 * sigma * sigma))
        clear[y0:y1, x0:x1] *= 1 - contrast * numpy.outer(y, x)
    light = cv2.GaussianBlur(clear[:, :, None] * numpy.array([0.21, 0.29, 0.46]), (0, 0), 0.7)
    light += 0.004 * draw.standard_normal(light.shape)
    coded = numpy.where(light < 0.0031308, 12.92 * light, 1.055 * numpy.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)
    return (255 * numpy.clip(coded, 0, 1) + 0.5).astype(numpy.uint8)


def decode_table():
    level = numpy.arange(256) / 255
    return numpy.where(level <= 0.04045, level / 12.92, ((level + 0.055) / 1.055) ** 2.4).astype(numpy.float32)


def find(picture, px_per_mm, table):
    light = cv2.LUT(picture, table)
    luminance = cv2.transform(light, numpy.array([[0.0721750, 0.7151522, 0.2126729]], numpy.float32))
    small = cv2.resize(luminance, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    around = cv2.resize(cv2.GaussianBlur(small, (0, 0), px_per_mm / 4), (WIDTH, HEIGHT))
    contrast = 1 - luminance / around
    sigma = max(0.7, 0.1 * px_per_mm / 2.3548 / math.sqrt(1.5))
    narrow = cv2.GaussianBlur(contrast, (0, 0), sigma)
    most = None
    noise = 0
    while sigma < 0.6 * px_per_mm / 2.3548:
        wide = cv2.GaussianBlur(narrow, (0, 0), sigma * math.sqrt(1.25))
        answer = narrow - wide
        if most is None:
            noise = numpy.quantile(numpy.abs(answer[::8, ::8]), 0.2) / 0.2533
        most = answer if most is None else cv2.max(most, answer)
        narrow = wide
        sigma *= 1.5
    peak = (most >= cv2.dilate(most, numpy.ones((3, 3), numpy.uint8))) & (most > max(1.5 * noise, 0.04))
    return int(numpy.count_nonzero(peak))


def main():
    table = decode_table()
    print("OpenCV", cv2.__version__, "threads", cv2.getNumThreads())
    for px_per_mm in (11, 16, 24):
        picture = photo(px_per_mm)
        runs = []
        for _ in range(8):
            start = time.perf_counter()
            found = find(picture, px_per_mm, table)
            runs.append(1000 * (time.perf_counter() - start))
        print(f"{px_per_mm} px/mm: {found} of {DOTS}, best {min(runs):.0f} ms, median {statistics.median(runs):.0f} ms")


if __name__ == "__main__":
    main()
