using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>The overload that arguments are nearest to, and the arguments in its order. Among equally near ones it is the first.</summary>
internal sealed class OverloadChoice
{
    private readonly nint rest;

    private OverloadChoice(Overload overload, nint[] slots, nint rest) => (Overload, Slots, this.rest) = (overload, slots, rest);

    public Overload Overload { get; }

    public nint[] Slots { get; }

    /// <exception cref="ArgumentMismatchException">None takes the arguments.</exception>
    public static OverloadChoice Among(string name, IReadOnlyList<Overload> overloads, nint arguments, nint named)
    {
        OverloadChoice? best = null;
        var least = Converter.Impossible;
        foreach (var overload in overloads)
        {
            if (Arranged(overload, arguments, named) is not { } choice) continue;
            var distance = choice.Overload.Distance(choice.Slots, choice.rest != 0);
            if (overload.IsGeneric && distance != Converter.Impossible) distance++;
            var loser = distance < least ? best : choice;
            if (distance < least) (best, least) = (choice, distance);
            loser?.Release();
        }

        return best ?? throw new ArgumentMismatchException(Objection(name, overloads, arguments));
    }

    public void Release()
    {
        if (rest != 0) CPython.Py_DecRef(rest);
    }

    private static OverloadChoice? Arranged(Overload overload, nint arguments, nint named)
    {
        var slots = new nint[overload.Inputs.Count];
        if (overload.IsGeneric)
        {
            // The types are inferred from the arguments in their places; a params parameter is not among what is inferred from.
            var own = overload.Arrange(arguments, named, slots, out var unfit);
            if (own != 0) CPython.Py_DecRef(own);
            if (unfit is not null || own != 0 || GenericInference.Infer(overload, slots) is not { } constructed) return null;
            overload = constructed;
        }

        var rest = overload.Arrange(arguments, named, slots, out var objection);
        if (objection is null) return new(overload, slots, rest);
        if (rest != 0) CPython.Py_DecRef(rest);
        return null;
    }

    private static string Objection(string name, IReadOnlyList<Overload> overloads, nint arguments)
    {
        if (overloads.Count == 0) return $"{name} has nothing that could be called here: no object can be made of it.";
        var types = Enumerable.Range(0, (int)CPython.PyTuple_Size(arguments)).Select(index => PythonText.NameOfType(CPython.PyTuple_GetItem(arguments, index)));
        return $"No overload of {name} takes ({string.Join(", ", types)}): {string.Join("; ", overloads.Select(overload => overload.Describe()))}.";
    }
}
