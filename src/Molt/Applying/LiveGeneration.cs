namespace Molt.Applying;

/// <summary>Where the generation is that is live. Written by one thread at a time, the one that commits; read by any.</summary>
internal sealed class LiveGeneration
{
    private Generation? current;

    /// <summary>What is live; null before the first load.</summary>
    public Generation? Current
    {
        get => Volatile.Read(ref current);
        set => Volatile.Write(ref current, value);
    }
}
