using System.Collections;
using System.Runtime.CompilerServices;

#pragma warning disable CA1822, IDE0060 // scripts use these members; what they do does not matter

namespace Molt.Tests.Validating.HostThings;

/// <summary>Something of the host that scripts get hold of without naming it.</summary>
public class Vault : IDisposable
{
    public static Vault Open() => new();

    public int Gold => 1;

    public virtual void Spend(int amount)
    {
    }

    public void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>Inherits all of it.</summary>
public class SmallVault : Vault;

/// <summary>What hands it out.</summary>
public static class Bank
{
    public static Vault Vault => new();

    public static List<Vault> Vaults => [];

    public static void With(Action<Vault> action) => action(new());

    public static void WithDefault(string name, Vault? vault = null)
    {
    }

    public static Func<Vault> Opener => () => new();

    public static dynamic Anything => new Vault();

    public static object Boxed => new Vault();
}

public static class VaultExtensions
{
    public static int Doubled(this int value) => value * 2;

    public static void Add(this List<int> list, string text) => list.Add(text.Length);

    public static TaskAwaiter GetAwaiter(this TimeSpan time) => Task.CompletedTask.GetAwaiter();
}

/// <summary>Everything about it goes without saying.</summary>
public sealed class Implied : IEnumerable
{
    public static implicit operator Implied(int value) => new();

    public static Implied operator +(Implied one, Implied other) => one;

    public static Implied operator &(Implied one, Implied other) => one;

    public static bool operator true(Implied value) => true;

    public static bool operator false(Implied value) => false;

    public void Add(int value)
    {
    }

    public IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator();

    public void Deconstruct(out int one, out int other) => (one, other) = (1, 2);

    public Implied Where(Func<int, bool> condition) => this;

    public Implied Select<T>(Func<int, T> selection) => this;

    public int Length => 1;

    public int this[int index] => index;

    public ref int GetPinnableReference() => throw new NotSupportedException();
}

public sealed class ImpliedDisposable : IDisposable
{
    public void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>Logs what is interpolated.</summary>
public static class Journal
{
    public static void Write(JournalText text)
    {
    }
}

[InterpolatedStringHandler]
public readonly struct JournalText(int literals, int holes)
{
    public int Size => literals + holes;

    public void AppendLiteral(string text)
    {
    }

    public void AppendFormatted<T>(T value)
    {
    }
}

[AttributeUsage(AttributeTargets.All)]
public sealed class SecretAttribute(Type? type = null) : Attribute
{
    public Type? Type => type;
}

public interface ISecret;

public class Creature
{
    public Creature()
    {
    }

    public Creature(int legs) => Legs = legs;

    public int Legs { get; }

    public virtual void Walk()
    {
    }

    public virtual int Speed { get; set; }

    protected void Hide()
    {
    }
}
