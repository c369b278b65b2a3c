using Molt.Languages;
using Molt.Python.Objects;

namespace Molt.Python.Tests.Scripting;

/// <summary>What an edit shows while it is tried, beside edits of other reloaders.</summary>
public sealed class TriedMembersTests
{
    public sealed class Thing
    {
        public int Gone() => 1;
    }

    /// <summary>Another reloader has committed an edit, and Python's classes do not follow it yet: they are about to.</summary>
    [Fact]
    public void WhatIsLiveAlreadyIsLeftToWhomItBelongs()
    {
        using var entered = ThePython.Runtime.Lock();
        using var module = ThePython.Module("def is_here(): return True\ndef attribute(thing): return type(type(thing).__dict__['Gone']).__name__");
        using var before = module.CallMethod("attribute", new Thing());
        SourceChanges.Ask(Committed);
        try
        {
            using (TriedMembers.Show(_ => null, _ => null, module.GetAttribute("is_here")))
            {
                using var meanwhile = module.CallMethod("attribute", new Thing());
                Assert.Equal(before.As<string>(), meanwhile.As<string>());
            }
        }
        finally
        {
            SourceChanges.AskNoMore(Committed);
        }
    }

    private static TypeChanges? Committed(Type type) => type == typeof(Thing) ? new([], [typeof(Thing).GetMethod(nameof(Thing.Gone))!]) : null;
}
