using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Stands in front of the methods of a state machine that has lost points of suspension, and sends the calls that wait at one to the code in
/// which it still was. Such a call stays there until it ends: <see cref="FormerCode"/> knows it. Immutable and thread-safe; called by
/// linked code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateGuard
{
    // The compiler's numbers: an async method awaits at 0 and above, an iterator yields at 1 and above and begins at 0,
    // an async iterator awaits at 0 and above and yields at -4 and below.
    private const int Finished = -2;
    private const int FirstYieldDown = -4;

    private readonly FormerCode former;
    private readonly int versions;
    private readonly HashSet<int> states;
    private readonly int first;
    private readonly bool yieldsDown;

    /// <summary>Makes the guard of one version of a state machine's methods.</summary>
    /// <param name="former">The versions of the class.</param>
    /// <param name="versions">How many of them are former ones to the code that is guarded.</param>
    /// <param name="states">The states that the guarded code knows.</param>
    /// <param name="isIterator">Whether the class is the state machine of an iterator.</param>
    /// <param name="isAsync">Whether it is that of an async method; with <paramref name="isIterator"/>, of an async iterator.</param>
    public StateGuard(FormerCode former, int versions, IEnumerable<int> states, bool isIterator, bool isAsync)
    {
        (this.former, this.versions, this.states) = (former, versions, [.. states]);
        first = isAsync ? 0 : 1;
        yieldsDown = isIterator && isAsync;
    }

    /// <summary>Runs a method's former code, if the call is to go on there.</summary>
    /// <param name="guard">The guard of the method's new code.</param>
    /// <param name="machine">The state machine.</param>
    /// <param name="state">Its state.</param>
    /// <param name="method">The method.</param>
    /// <returns>Whether it has been run.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Run<T>(StateGuard guard, T machine, ref int state, string method) where T : class =>
        guard.MayBeFormer(state) && guard.RunFormer(machine, ref state, method);

    /// <inheritdoc cref="Run{T}(StateGuard, T, ref int, string)"/>
    /// <param name="result">What the former code returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Run<T>(StateGuard guard, T machine, ref int state, string method, out bool result) where T : class
    {
        result = false;
        return guard.MayBeFormer(state) && guard.RunFormer(machine, ref state, method, out result);
    }

    private bool MayBeFormer(int state) => !former.IsUnused || IsLost(state);

    private bool IsLost(int state) => (state >= first || (yieldsDown && state <= FirstYieldDown)) && !states.Contains(state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RunFormer<T>(T machine, ref int state, string method) where T : class
    {
        if (Find(machine, state)?.Find<Action<T>>(typeof(T), method) is not { } body) return false;
        try
        {
            body(machine);
        }
        finally
        {
            if (state == Finished) former.Leave(machine);
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RunFormer<T>(T machine, ref int state, string method, out bool result) where T : class
    {
        result = false;
        if (Find(machine, state)?.Find<Func<T, bool>>(typeof(T), method) is not { } body) return false;
        try
        {
            result = body(machine);
        }
        finally
        {
            if (!result) former.Leave(machine); // at its end, or by an exception
        }
        return true;
    }

    /// <summary>The version in which a call goes on; null for the guarded one, which may be a former one itself by now.</summary>
    private FormerVersion? Find(object machine, int state)
    {
        var version = former.Of(machine) ?? (IsLost(state) ? former.Enter(machine, state, versions) : null);
        return version is not null && version.Number < versions ? version : null;
    }
}
