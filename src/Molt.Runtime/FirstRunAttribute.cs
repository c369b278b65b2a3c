using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Names, beside the compiler's own attribute, the struct that an asynchronous method runs over until it suspends for the first time. Stack traces find
/// the author's method by it.
/// </summary>
/// <param name="stateMachineType">The struct.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class FirstRunAttribute(Type stateMachineType) : StateMachineAttribute(stateMachineType);
