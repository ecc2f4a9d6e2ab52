"""Encryption of free text, with keys that can be changed (PRI-04).

AES-256-GCM; every row names the key it was written with, so that old rows stay readable while a new key
writes. The place of a row (table and id) is bound into it: a row moved elsewhere does not open.
"""

import base64
import hashlib
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


class SleutelFout(Exception):
    """A row cannot be read: its key is not in the ring, or it was tampered with."""


@dataclass(frozen=True, slots=True)
class Gesloten:
    """Encrypted bytes and the id of the key that wrote them."""

    sleutel: str
    inhoud: bytes


class Sleutelring:
    """Keys, newest first: the first writes, all read.

    Args: keys as base64 of 32 random bytes. Raises SleutelFout for a key of another length or an empty ring.
    """

    def __init__(self, sleutels: list[str]) -> None:
        self._ciphers: dict[str, AESGCM] = {}
        for tekst in sleutels:
            try:
                rauw = base64.urlsafe_b64decode(tekst.strip())
            except ValueError as fout:
                raise SleutelFout("een sleutel is geen base64") from fout
            if len(rauw) != 32:
                raise SleutelFout("een sleutel is geen 32 bytes lang")
            self._ciphers[hashlib.sha256(rauw).hexdigest()[:8]] = AESGCM(rauw)
        if not self._ciphers:
            raise SleutelFout("er is geen sleutel")
        self.nieuwste = next(iter(self._ciphers))

    def has(self, sleutel: str) -> bool:
        """Whether the key with this id is in the ring."""
        return sleutel in self._ciphers

    def close(self, inhoud: bytes, plaats: str) -> Gesloten:
        """Encrypt for this place (``table:id``)."""
        nonce = os.urandom(12)
        return Gesloten(self.nieuwste, nonce + self._ciphers[self.nieuwste].encrypt(nonce, inhoud, plaats.encode()))

    def open(self, sleutel: str, inhoud: bytes, plaats: str) -> bytes:
        """Decrypt what was written at this place. Raises SleutelFout."""
        cipher = self._ciphers.get(sleutel)
        if cipher is None:
            raise SleutelFout(f"sleutel {sleutel} staat niet in SLEUTELS")
        try:
            return cipher.decrypt(inhoud[:12], inhoud[12:], plaats.encode())
        except InvalidTag as fout:
            raise SleutelFout(f"{plaats} is niet te lezen") from fout


def new_key() -> str:
    """A fresh key, as it stands in SLEUTELS."""
    return base64.urlsafe_b64encode(os.urandom(32)).decode()
