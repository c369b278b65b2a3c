using System.ComponentModel;

namespace Molt.Runtime;

/// <summary>
/// Stands in front of the methods of a state machine that has lost points of suspension, and sends the calls that wait at one to the code in
/// which it still was. Such a call stays there until it ends: <see cref="FormerCode"/> knows it. Linked code asks by itself whether a state is one that it knows and
/// whether the call was never here, which <see cref="LiveObject.ExtraState"/> tells, and comes here only if not both are so. Immutable and thread-safe; called by
/// linked code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateGuard
{
    private const int Finished = -2;

    private readonly FormerCode former;
    private readonly int versions;
    private readonly KnownStates states;

    /// <summary>Makes the guard of one version of a state machine's methods.</summary>
    /// <param name="former">The versions of the class.</param>
    /// <param name="versions">How many of them are former ones to the code that is guarded.</param>
    /// <param name="states">The states that the guarded code knows.</param>
    public StateGuard(FormerCode former, int versions, KnownStates states) => (this.former, this.versions, this.states) = (former, versions, states);

    /// <summary>Runs a method's former code, if the call is to go on there.</summary>
    /// <param name="guard">The guard of the method's new code.</param>
    /// <param name="machine">The state machine.</param>
    /// <param name="state">Its state.</param>
    /// <param name="method">The method.</param>
    /// <returns>Whether it has been run.</returns>
    public static bool Run<T>(StateGuard guard, T machine, ref int state, string method) where T : class =>
        guard.MayBeFormer(state) && guard.RunFormer(machine, ref state, method);

    /// <inheritdoc cref="Run{T}(StateGuard, T, ref int, string)"/>
    /// <param name="result">What the former code returned.</param>
    public static bool Run<T>(StateGuard guard, T machine, ref int state, string method, out bool result) where T : class
    {
        result = false;
        return guard.MayBeFormer(state) && guard.RunFormer(machine, ref state, method, out result);
    }

    /// <summary>Runs a method's former code, whatever the call waits for: it has not what the guarded code needs.</summary>
    /// <param name="guard">The guard of the method's new code.</param>
    /// <param name="machine">The state machine.</param>
    /// <param name="state">Its state.</param>
    /// <param name="method">The method.</param>
    public static void RunBefore<T>(StateGuard guard, T machine, ref int state, string method) where T : class
    {
        ArgumentNullException.ThrowIfNull(guard);
        guard.EnterLast(machine);
        guard.RunFormer(machine, ref state, method);
    }

    /// <inheritdoc cref="RunBefore{T}(StateGuard, T, ref int, string)"/>
    /// <returns>What the former code returned.</returns>
    public static bool StepBefore<T>(StateGuard guard, T machine, ref int state, string method) where T : class
    {
        ArgumentNullException.ThrowIfNull(guard);
        guard.EnterLast(machine);
        guard.RunFormer(machine, ref state, method, out var result);
        return result;
    }

    /// <summary>Whether a call waits at a point that the guarded code has under another number, if at all, and is not known to go on in former code.</summary>
    /// <param name="guard">The guard of the method's new code.</param>
    /// <param name="machine">The state machine.</param>
    /// <param name="state">Its state.</param>
    public static bool IsBehind(StateGuard guard, object machine, int state)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return !guard.states.Include(state) && guard.former.Of(machine) is null;
    }

    /// <summary>What code throws at a state that it does not know: a guard comes first, so it never does.</summary>
    /// <param name="message">The compiler's message.</param>
    /// <param name="code">Its reason.</param>
    public static Exception UnknownState(string message, int code) => new InvalidOperationException($"{message} ({code})");

    private void EnterLast(object machine)
    {
        if (former.Of(machine) is null) former.Enter(machine, null, versions);
    }

    private bool MayBeFormer(int state) => !former.IsUnused || !states.Include(state);

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

    /// <summary>The code in which a call goes on; null for the guarded one, which may be a former one itself by now.</summary>
    private FormerBodies? Find(object machine, int state)
    {
        var bodies = former.Of(machine) ?? (!states.Include(state) ? former.Enter(machine, state, versions) : null);
        return bodies is not null && bodies.Version < versions ? bodies : null;
    }
}
