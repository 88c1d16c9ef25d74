// Shows what needs a passkey only where the browser has them, and says when one could not be used.
if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll('[data-behaviour="passkey"]')) {
    part.hidden = false;
  }
}

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const fault = document.querySelector("[data-passkey-fault]");
  fault.hidden = false;
  fault.scrollIntoView({ block: "center" });
});
