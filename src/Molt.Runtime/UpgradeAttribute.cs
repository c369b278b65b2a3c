namespace Molt;

/// <summary>
/// Marks a script class's method <c>void Upgraded(OldState old)</c>, which is called once on each object that existed when an edit added,
/// removed or renamed fields of the class: at the first call of one of the class's own methods or properties after the edit. When it
/// throws, that is logged, and the object stays as it is.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UpgradeAttribute : Attribute;
