using Molt.Languages;

namespace Molt.Python.Objects;

/// <summary>
/// An edit that is being tried: to threads that try it, the classes of types of C# scripts have the members that the edit will give them, and to all others those that they have. When it is
/// disposed the classes are what they were. Used under the interpreter's lock.
/// </summary>
internal sealed class TriedMembers : IDisposable
{
    private static readonly List<TriedMembers> Current = [];

    private readonly PythonObject isHere;
    private readonly PythonObject attributes;
    private readonly Func<Type, SourceChanges> changes;
    private readonly List<ClassBinding> bindings = [];

    private TriedMembers(PythonObject isHere, Func<Type, SourceChanges> changes) =>
        (this.isHere, this.changes, attributes) = (isHere, changes, DotNetModule.Function("try_attributes").Call(isHere));

    /// <summary>Whether the calling thread tries it.</summary>
    public bool IsHere
    {
        get
        {
            using var answer = isHere.Call();
            return answer.As<bool>();
        }
    }

    /// <summary>Shows what an edit does to types to those who try it.</summary>
    /// <param name="live">Knows what edits made of a type.</param>
    /// <param name="tried">Knows what they will have made of it.</param>
    /// <param name="isHere">Python's function that says whether the calling thread tries the edit. It is disposed with this.</param>
    public static TriedMembers Show(Func<Type, TypeChanges?> live, Func<Type, TypeChanges?> tried, PythonObject isHere)
    {
        var made = new TriedMembers(isHere, type => SourceChanges.Of(type, live, tried));
        try
        {
            Current.Add(made);
            PythonClasses.ForEach(made.Show);
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>A class was made: it may be of a type that some of the edits change which are being tried.</summary>
    public static void ShowNew(ClassBinding binding)
    {
        foreach (var trial in Current.ToArray()) trial.Show(binding); // it runs Python, which may end some
    }

    public void Dispose()
    {
        Current.Remove(this);
        foreach (var binding in bindings) binding.EndTrial();
        attributes.CallMethod("end").Dispose();
        attributes.Dispose();
        isHere.Dispose();
    }

    private void Show(ClassBinding binding)
    {
        if (!binding.IsComplete || binding.IsTried) return;
        var now = changes(binding.Type);
        // What is live already and was not followed yet is not this edit's: its class is about to get it for good.
        if (now.NamesOfDifferences(SourceChanges.Of(binding.Type)).Count == 0) return;
        bindings.Add(binding);
        binding.Try(this, new(binding.Type, now));
        using var type = new PythonObject(Native.ObjectHandle.Share(binding.Pointer));
        foreach (var (name, value) in ClassBuilder.Differences(binding, now))
        {
            using var attribute = value == 0 ? null : PythonObject.Own(value);
            attributes.CallMethod("show", attribute is null ? [type, name] : [type, name, attribute]).Dispose();
        }
    }
}
