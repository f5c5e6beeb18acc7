namespace QualityAudit.Scoring;

/// <summary>The only place where a score is rounded (S-18).</summary>
public static class Rounding
{
    /// <summary>Digits kept by the inner step: it removes the last-place noise of thirds, so that workbook and engine agree.</summary>
    public const int NoiseDigits = 9;

    /// <summary>The published figure: Round(Round(x, 9), d), both half away from zero.</summary>
    public static decimal Publish(decimal exact, int decimals) =>
        Math.Round(WithoutNoise(exact), decimals, MidpointRounding.AwayFromZero);

    /// <summary>What a limit is compared with: without the noise, so that three thirds of 60 are not below 60.</summary>
    public static decimal WithoutNoise(decimal exact) => Math.Round(exact, NoiseDigits, MidpointRounding.AwayFromZero);
}
