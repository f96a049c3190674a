"""Decode and encode a 12-megapixel JPEG with OpenCV, for comparison with PreviewBench.jpegToJpeg*.

Needs the Debian package python3-opencv.  Run: /usr/bin/python3 bench/peers/opencv/decode_encode.py [photo.jpg]
Prints the best and the median of twelve runs in milliseconds; one thread, as OpenCV's codecs use.
"""

import statistics
import sys
import time

import cv2
import numpy


def texture():
    """The kind of photo that PreviewBench makes: skin colour with a little grain."""
    noise = numpy.random.default_rng(4).integers(0, 15, (3000, 4000, 1), dtype=numpy.uint8)
    return numpy.array([0x7C, 0x98, 0xC8], dtype=numpy.uint8) + noise


def timed(work):
    runs = []
    for _ in range(12):
        start = time.perf_counter()
        work()
        runs.append(1000 * (time.perf_counter() - start))
    return f"best {min(runs):.0f} ms, median {statistics.median(runs):.0f} ms"


def main():
    quality = [cv2.IMWRITE_JPEG_QUALITY, 92]
    if len(sys.argv) > 1:
        coded = numpy.fromfile(sys.argv[1], dtype=numpy.uint8)
    else:
        coded = cv2.imencode(".jpg", texture(), quality)[1]
    picture = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    print("OpenCV", cv2.__version__, picture.shape)
    print("decode", timed(lambda: cv2.imdecode(coded, cv2.IMREAD_COLOR)))
    print("encode", timed(lambda: cv2.imencode(".jpg", picture, quality)))


if __name__ == "__main__":
    main()
