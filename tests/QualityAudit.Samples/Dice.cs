using System.Security.Cryptography;
using System.Text;

namespace QualityAudit.Samples;

/// <summary>
/// A repeatable source of chance (SplitMix64), seeded by words: each project, quarter and purpose has its own,
/// so that a change in one place of the samples leaves the others as they were.
/// </summary>
internal sealed class Dice
{
    private ulong state;

    private Dice(ulong seed) => state = seed;

    public static Dice For(params ReadOnlySpan<string> words) =>
        new(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', words))), 0));

    /// <summary>A number from 0 to below 1.</summary>
    public double Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number from low to high, both possible.</summary>
    public int Between(int low, int high) => low + (int)(Next() * (high - low + 1));

    public bool Chance(double probability) => Next() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)(Next() * from.Count)];
}
