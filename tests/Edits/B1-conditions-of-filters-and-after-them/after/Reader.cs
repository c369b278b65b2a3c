using System;

public interface IPath
{
    object? Get(Reader reader);

    void Set(Reader reader, object? value);
}

public sealed class Failing : IPath
{
    public object? Get(Reader reader) => throw new InvalidOperationException("gets nothing");

    public void Set(Reader reader, object? value) => throw new ArgumentException("sets nothing");
}

public class Reader
{
    private int level = 1;
    private bool isDisabled;

    public int Level { get => level; set => level = value; }

    public bool IsDisabled { get => isDisabled; set => isDisabled = value; }

    public object? GetOrSet(object target, object? toSet, bool isSetter)
    {
        object? value = null;
        try
        {
            if (target is IPath path)
            {
                if (isSetter)
                {
                    path.Set(this, toSet);
                }
                else
                {
                    value = path.Get(this);
                }
            }
            else if (!isSetter)
            {
                value = target;
            }
            else
            {
                throw new NotSupportedException($"no target");
            }
        }
        catch (Exception thrown) when (level == 1 && !(thrown is ArgumentException))
        {
            throw new FormatException($"other: {thrown.Message}", thrown);
        }
        var allowsCalls = (isDisabled && level > 1) || !isDisabled;
        if (allowsCalls && IsFunction(value))
        {
            value = $"now called {value} {level == 1}";
        }
        return value;
    }

    private static bool IsFunction(object? value) => value is string text && text.Length > 1;
}
