using Microsoft.CodeAnalysis;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Diffing;

/// <summary>A kind of edit that is refused, or remarked on: its id in docs/diagnostics.md and what its author is told.</summary>
internal sealed record EditRule(string Id, ScriptSeverity Severity, string Message)
{
    private const string Restart = " Restart the program to take it in, or undo it.";

    public static readonly EditRule FieldRetyped = Refusal("MOLT0205", "{0} changes its type, and objects hold values of the old one.");
    public static readonly EditRule VirtualChanged = Refusal("MOLT0206", "{0} changes how existing objects dispatch, where nothing can send their calls elsewhere.");
    public static readonly EditRule InterfaceChanged = Refusal("MOLT0207", "{0} changes which interface members there are, or who implements them.");
    public static readonly EditRule InterfaceBorn = Refusal("MOLT0207", "{0} was loaded with an interface that it is to lose.");
    public static readonly EditRule InterfaceOfType = Refusal("MOLT0207", "{0} is to implement an interface with static members, which the runtime binds by type and not by object.");
    public static readonly EditRule EqualityOfType = Refusal("MOLT0207", "{0} is to implement IEquatable of itself and does not override Equals(object), which comparers that exist go by.");
    public static readonly EditRule InterfaceRemapped = Refusal("MOLT0207", "{0} took on an interface while it was running, and is to implement it by other members than then.");
    public static readonly EditRule AttributesChanged = Refusal("MOLT0208", "The attributes of {0} change, and reflection would go on showing the old ones.");
    public static readonly EditRule BaseChanged = Refusal("MOLT0209", "{0} changes its base class.");
    public static readonly EditRule LayoutChanged = Refusal("MOLT0210", "{0} is a struct whose fields change, and its values are stored in the old layout.");
    public static readonly EditRule EnumChanged = Refusal("MOLT0211", "{0} is an enum whose members or underlying type change.");
    public static readonly EditRule KindChanged = Refusal("MOLT0212", "{0} changes what kind of type it is, its type parameters, its signature, or its modifiers.");
    public static readonly EditRule ConstraintsLifted = Refusal("MOLT0212", "{0} drops a constraint on its type parameters, and the runtime goes on holding its callers to it.");
    public static readonly EditRule RecordChanged = Refusal("MOLT0213", "The positional parameters of the record {0} change.");
    public static readonly EditRule ReceiverChanged = Refusal("MOLT0214", "{0} was a member that does not change its struct, and is called on copies of it; now it may, and the changes would be lost.");
    public static readonly EditRule DynamicCall = Refusal("MOLT0304", "{0} is called through dynamic, which finds members by reflection; an edit added a member of that name, which reflection does not show. Call it through its type.");
    public static readonly EditRule StaticInitializerKept = new(
        "MOLT0401", ScriptSeverity.Info, "The static initializer of {0} changed. It has run already and does not run again: the values stay.");

    public static readonly EditRule ArgumentMissing = new(
        "MOLT0402", ScriptSeverity.Info, "The value of {0} comes from an argument of a constructor, which existing objects do not have any more. There it has the default.");
    public static readonly EditRule ValueNotFollowed = new(
        "MOLT0403", ScriptSeverity.Info, "{0} moved between a class and its base, one of which is generic. It is taken for a new one: existing objects get the value of its initializer.");

    public static readonly EditRule NewlyCaptured = new(
        "MOLT0405", ScriptSeverity.Info, "The variable {0} is captured for the first time, or has another type. In closures that exist it has the default.");

    public static readonly EditRule SuspensionLost = new(
        "MOLT0404", ScriptSeverity.Info, "An await or yield of {0} is gone. Calls that wait at it end in the code that they began in; all others go on in the new code.");

    public static readonly EditRule FunctionLost = new(
        "MOLT0409", ScriptSeverity.Info, "{0} is another one to the compiler now. Calls of it that wait end in the code that they began in; all others go on in the new code.");

    public static readonly EditRule FunctionLostInPart = new(
        "MOLT0409", ScriptSeverity.Info, "{0} is another one to the compiler now. Calls of it that wait, and never had what it uses now, end in the code that they began in; all others go on in the new code.");

    public static readonly EditRule FinalizerLate = new(
        "MOLT0406", ScriptSeverity.Info, "{0} is new. Objects that exist are finalized from the first call of one of their methods on: those that nobody calls any more go without it.");

    public static readonly EditRule HoldsReplaced = new(
        "MOLT0215", ScriptSeverity.Error, "{0} ties a type that is to stay to one that the edit replaces: its values, or those who implement it, would be of the old one. "
        + "Declare it by an interface or base class that stays, or let both be replaced, or both stay, with [Reload].");

    public static readonly EditRule ReplacedAlong = new(
        "MOLT0407", ScriptSeverity.Info, "{0} is replaced, too: it is derived from a replaced type, or holds objects of one.");

    public static readonly EditRule EqualityByObject = new(
        "MOLT0408", ScriptSeverity.Info, "{0} takes on IEquatable of itself. The framework's default comparers go on to call its Equals(object), which has to answer the same.");

    /// <summary>The diagnostic, at the symbol's place.</summary>
    public ScriptDiagnostic At(Candidate candidate, ISymbol symbol)
    {
        var location = symbol.Locations.FirstOrDefault(place => place.IsInSource) ?? Location.None;
        return At(candidate, location, SymbolNames.Display(symbol));
    }

    /// <summary>The diagnostic, at a place.</summary>
    public ScriptDiagnostic At(Candidate candidate, Location location, string name) => DiagnosticMapper.At(
        candidate, location, Id, Severity, string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, name));

    private static EditRule Refusal(string id, string message) => new(id, ScriptSeverity.Error, message + Restart);
}
